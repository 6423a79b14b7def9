/** One request that reached the tracker. */
export interface Hit {
  /** Milliseconds since 1970. */
  readonly time: number
  readonly method: string
  /** Host and port it was sent to. */
  readonly host: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Origin of the page that sent it, as far as the browser tells. */
  readonly from: string
  /** As text, unpacked, cut at 10 kB. */
  readonly body: string
  /** The `Cookie` header. */
  readonly cookies: string
}
