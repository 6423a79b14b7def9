import { randomBytes } from 'node:crypto'

/** 128 random bits in base64url, as `Platform.random` gives them. */
export function makeId(): string {
  return randomBytes(16).toString('base64url')
}
