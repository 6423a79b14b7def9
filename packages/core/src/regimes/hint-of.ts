/**
 * Whether a clock is set to a place where stricter rules than opt-out may hold:
 * not to America or Hawaii, and UTC is no place. It makes a server's opt-out
 * strict, and nothing laxer: the region of a proxy is not always the visitor's.
 */
export function hintOf(timeZone: string): boolean {
  return /^(?!America|US|Etc|Pacific\/Honolulu)\w+\//.test(timeZone)
}
