import { sha256 } from './sha-256.ts'

/**
 * SHA-256 of a text as it is read: in NFC, with one space for any white space
 * between words and none around them.
 */
export function hashText(text: string): string {
  return sha256(text.normalize('NFC').replace(/\s+/g, ' ').trim())
}
