/** What a page is loaded under. */
export interface Conditions {
  /** How many times slower the processor is made. */
  readonly cpu: 1 | 4
  readonly network: 'unthrottled' | 'slow 4G'
}

/** In the terms of the Chrome DevTools Protocol; bytes in a second. */
export const networks: Readonly<
  Record<
    Conditions['network'],
    {
      readonly latency: number
      readonly downloadThroughput: number
      readonly uploadThroughput: number
    }
  >
> = {
  unthrottled: { latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  // Lighthouse's mobile network: 150 ms, 1.6 Mbit/s down, 750 kbit/s up.
  'slow 4G': {
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  },
}

/** How it is written in tables. */
export function nameOf({ cpu, network }: Conditions): string {
  return `${cpu}× CPU, ${network}`
}
