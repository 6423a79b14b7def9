/**
 * Whether a clock is set to where stricter rules than opt-out may hold: not to
 * America or Hawaii. It makes a server's opt-out strict, and nothing laxer:
 * the region of a proxy is not always the visitor's.
 */
export function hintOf(timeZone: string): boolean {
  return !/^(America|US)\/|^Pacific\/Honolulu$/.test(timeZone)
}
