/**
 * Tells two texts apart, in up to 7 characters. It detects change, not
 * forgery: what must prove something is hashed with SHA-256, in the receipts.
 * FNV-1a over code points, from 0: no text begins with one.
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function fingerprint(text: string): string {
  let hash = 0
  for (const char of text)
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x1000193)
  return (hash >>> 0).toString(36)
}
