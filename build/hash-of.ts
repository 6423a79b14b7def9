import { createHash } from 'node:crypto'

/** @see https://www.w3.org/TR/sri-2/ */
export function hashOf(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}
