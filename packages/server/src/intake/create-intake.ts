import type { LiveRow } from '../store/tables.ts'
import type { Outcome } from './insert-receipts.ts'

/** Stores rows, and settles when they are on the disk. */
export type Put = (rows: readonly LiveRow[]) => Promise<Outcome[]>

interface Waiting {
  readonly rows: readonly LiveRow[]
  resolve(outcomes: Outcome[]): void
  reject(error: unknown): void
}

/** Bounded by how many values PostgreSQL and SQLite take in a statement. */
const ROWS = 500

/** More than this is turned away: a client that waits longer has given up. */
const MOST_WAITING = 20_000

/**
 * One turn of the event loop. A write to SQLite never leaves the thread, so
 * without it no further request would be read before the next write.
 */
function turn(): Promise<void> {
  const { setImmediate: soon = setTimeout } = globalThis
  return new Promise((resolve) => void soon(resolve))
}

/**
 * Group commit: what arrives while a write is under way goes into the next one
 * together, so that many share the wait for the disk.
 */
export function createIntake(write: Put): Put {
  const waiting: Waiting[] = []
  let isWriting = false

  function takeGroup(): Waiting[] {
    let rows = 0
    const isOver = (each: Waiting) => (rows += each.rows.length) > ROWS
    const end = waiting.findIndex(isOver)
    return waiting.splice(0, end < 0 ? waiting.length : Math.max(end, 1))
  }

  async function writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await write(group.flatMap(({ rows }) => rows))
      for (const { rows, resolve } of group)
        resolve(outcomes.splice(0, rows.length))
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  async function writeAll(): Promise<void> {
    if (isWriting) return
    isWriting = true
    while (waiting.length) {
      await turn()
      await writeGroup(takeGroup())
    }
    isWriting = false
  }

  return (rows) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= MOST_WAITING) reject(new Error('Too many wait.'))
      else waiting.push({ rows, resolve, reject })
      void writeAll()
    })
}
