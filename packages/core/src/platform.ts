/** Undoes what the call that returned it began. */
export type Off = () => void

/** A web storage area that never throws. */
export interface KeyValue {
  /** Nothing where there is none, or where nothing may be read. */
  get(key: string): string | null | undefined
  /** True where it was taken. */
  set(key: string, value: string): boolean | undefined
  remove(key: string): void
  keys(): string[]
}

/** What a page needs on which nothing is decided. */
export interface Platform {
  /** Where events are heard, as `assent:<name>`. */
  readonly events: EventTarget
  readonly storage: KeyValue
  /** `name=value; name=value`, as `document.cookie` and the header have it. */
  cookies(): string
  /**
   * What says something of the visitor: Global Privacy Control, Do Not Track,
   * and the server's words in the page.
   */
  around(): readonly unknown[]
  /** Removes the record at once. */
  forget(domain?: string): void
  /** A name that nobody else has: 128 random bits, in any characters. */
  random(): string
  /** Whether a visitor's own act is being handled, in `event` or right now. */
  gesture(event?: unknown): boolean
  /** Calls when another tab, a restored page or a new connection may matter. */
  onWake(listener: (event?: { readonly type: string }) => void): Off
  /** Tells the integrator. */
  log(message: string, cause?: unknown): void
}

/** What it takes besides to decide, and to clean up after a decision. */
export interface Desk {
  /** Host name of the page. */
  readonly site: string
  /** When the page shows that an act was heard, or is being left. */
  painted(): Promise<void>
  /** Storage of this tab. */
  readonly session: KeyValue
  writeCookie(name: string, value: string, expires: Date, domain?: string): void
  /** Removes a cookie on whatever domain and path it lies. */
  purgeCookie(name: string, domain?: string): void
}
