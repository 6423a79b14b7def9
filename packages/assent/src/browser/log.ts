/** Tells the integrator. */
export function log(message: string, cause?: unknown): void {
  // oxlint-disable-next-line no-console -- the integrator has no other place
  console.error(`Assent: ${message}`, cause ?? '')
}
