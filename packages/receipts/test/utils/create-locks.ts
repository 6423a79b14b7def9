import type { OutboxOptions } from '../../src/outbox.ts'

/** Locks as the tabs of one browser share them. */
export function createLocks(): OutboxOptions['inTurn'] {
  const held = new Set<string>()
  return async (name, act) => {
    if (held.has(name)) return undefined
    held.add(name)
    return act().finally(() => held.delete(name))
  }
}
