import { sha256 } from '@assent/receipts'

/** The runtime's own, much faster than ours; one at the edge may have none. */
const native = globalThis.process?.getBuiltinModule?.('node:crypto')

/** SHA-256 of a canonical body, base64url: what `hashReceipt` says of it. */
export function hashBody(body: string): string {
  return native?.hash('sha256', body, 'base64url') ?? sha256(body)
}
