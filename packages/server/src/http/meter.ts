/** What is measured. */
export interface Meter {
  request(method: string, route: string, status: number, seconds: number): void
  receipt(outcome: string): void
  /** Receipts that were written together. */
  group(size: number): void
  /** All measurements, in Prometheus' text format. */
  text(): Promise<string>
}
