/** Provisional. */
export function hintOf(zone: string): boolean {
  return zone.startsWith('Europe/')
}
