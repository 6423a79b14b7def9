/** The line that says what is wrong in a configuration, and where. */
export function fault(path: string, expected: string, found: unknown): string {
  const json = JSON.stringify(found)?.slice(0, 60) ?? 'nothing'
  return `${path}: expected ${expected}, found ${json}`
}
