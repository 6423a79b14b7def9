/** Provisional. */
export function regimeOf(region: string | undefined): string {
  return region === 'US-CA' ? 'us-ca' : 'strict'
}
