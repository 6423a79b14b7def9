import type { KeyValue } from '@assent/core'
import type { Receipt } from './receipt.ts'

/** What the web storage keys of notices begin with. */
export const NOTICE_NAME = 'assent.notice.'

/** Characters of notices, as of receipts on a shelf. */
const MOST_CHARACTERS = 200_000

/**
 * Keeps what the first of some receipts names, so that its visitor can read
 * years later what they were told then, and no notice that none of them names.
 * When it is too much, those of the last receipts go. Where storage takes no
 * more, it is not kept, and nothing else suffers.
 *
 * @param write the notice in canonical form
 */
export function keepNotice(
  storage: KeyValue,
  receipts: readonly Receipt[],
  write: () => string,
): void {
  const keys = new Set(receipts.map(({ notice }) => NOTICE_NAME + notice.hash))
  const [own] = keys
  if (!storage.get(own!)) storage.set(own!, write())
  let size = 0
  for (const key of keys) {
    size += storage.get(key)?.length ?? 0
    if (size > MOST_CHARACTERS) keys.delete(key)
  }
  for (const key of storage.keys())
    if (key.startsWith(NOTICE_NAME) && !keys.has(key)) storage.remove(key)
}
