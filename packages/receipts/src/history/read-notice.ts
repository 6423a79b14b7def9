import type { KeyValue } from '@assent/core'
import { NOTICE_NAME } from '../keep-notice.ts'
import type { Notice } from '../notice.ts'
import { sha256 } from '../sha-256.ts'

/** The notice of a hash, if this browser keeps it as it was. */
export function readNotice(
  { get }: KeyValue,
  hash: string,
): Notice | undefined {
  const text = get(NOTICE_NAME + hash)
  return text && sha256(text) === hash ? JSON.parse(text) : undefined
}
