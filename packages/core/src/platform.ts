/** Undoes what the call that returned it began. */
export type Off = () => void

/** A web storage area that never throws. */
export interface KeyValue {
  get(key: string): string | null
  /** Whether the value can be read back. */
  set(key: string, value: string): boolean
  remove(key: string): void
  keys(): string[]
}

/** The cookie jar of the page; never throws. */
export interface CookieJar {
  /** `name=value; name=value`, as `document.cookie` and the header have it. */
  read(): string
  write(name: string, value: string, expires: Date, domain?: string): void
  remove(name: string, domain?: string, path?: string): void
}

/** All that the core knows of the world it runs in. */
export interface Platform {
  /** Host name of the page. */
  readonly site: string
  readonly cookies: CookieJar
  readonly storage: KeyValue
  /** Milliseconds since 1970. */
  now(): number
  /** 16 bytes that nobody can guess. */
  random(): Uint8Array
  /** Language tags, the page's own first. */
  languages(): readonly string[]
  /** Whether a visitor's own act is being handled, in `event` or right now. */
  gesture(event?: unknown): boolean
  /** Posts text; gives the HTTP status, or rejects where there was no answer. */
  post(url: string, body: string): Promise<number>
  /** Calls when another tab, a restored page or a new connection may matter. */
  onWake(listener: () => void): Off
  /** Tells the page, as a DOM event `assent:<name>`. */
  dispatch(name: string, detail: unknown): void
  /** Tells the integrator. */
  log(message: string, cause?: unknown): void
}
