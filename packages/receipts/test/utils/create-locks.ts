import type { OutboxOptions } from '../../src/outbox.ts'

/** Locks as the tabs of one browser share them. */
export function createLocks(): OutboxOptions['inTurn'] {
  const last = new Map<string, Promise<unknown>>()
  return (name, act) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(act)
    last.set(name, mine)
    return mine
  }
}
