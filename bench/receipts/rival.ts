import type { Started } from './start-server.ts'

/** A server that stores choices in an SQLite file. */
export interface Rival extends Started {
  readonly path: string
  /** Content type of what is posted. */
  readonly type: string
  /** One choice of a new visitor. */
  makeBody(): string
  /** Where it ends up. */
  readonly table: string
}
