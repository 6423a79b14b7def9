/** Where events go, as structured entries. `pino` is one. */
export interface Log {
  debug(entry: object, message: string): void
  info(entry: object, message: string): void
  warn(entry: object, message: string): void
  error(entry: object, message: string): void
}

/** Tells failures only. */
export const quietLog: Log = {
  debug() {},
  info() {},
  warn() {},
  error: (entry, message) => console.error(message, entry),
}
