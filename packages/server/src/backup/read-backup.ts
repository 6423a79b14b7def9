import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { atomically } from '../store/retrying.ts'
import type { Tables } from '../store/tables.ts'
import { TABLES } from './write-backup.ts'

type Table = keyof Tables

const ROWS = 500

/** A notice may be a thousand times as long as other rows. */
const NOTICES = 10

async function refuseFull(db: Kysely<Tables>): Promise<void> {
  for (const table of TABLES) {
    const row = await db.selectFrom(table).selectAll().limit(1).execute()
    if (row.length) throw new Error(`The database is not empty: ${table}.`)
  }
}

function createInserter(db: Kysely<Tables>) {
  let table: Table = 'receipts'
  let rows: Tables[Table][] = []
  const flush = async () => {
    if (rows.length) await db.insertInto(table).values(rows).execute()
    rows = []
  }
  const add = async (to: Table, row: Tables[Table]) => {
    const most = table === 'notices' ? NOTICES : ROWS
    if (to !== table || rows.length === most) await flush()
    table = to
    rows.push(row)
  }
  return { add, flush }
}

/** Hands the rows on, and checks that they are all and unaltered. */
async function* readRows(
  lines: AsyncIterable<string>,
): AsyncGenerator<[Table, Tables[Table]]> {
  const digest = createHash('sha256')
  let count = 0
  let end: { rows?: number; sha256?: string } = {}
  let isFirst = true
  for await (const line of lines) {
    const value = JSON.parse(line)
    if (isFirst && (value.assent !== 'backup' || value.version !== 1))
      throw new Error('This is not a backup of version 1.')
    if (Array.isArray(value)) {
      digest.update(`${line}\n`)
      count++
      yield value as [Table, Tables[Table]]
    } else if (!isFirst) end = value
    isFirst = false
  }
  if (end.rows !== count || end.sha256 !== digest.digest('hex'))
    throw new Error('The backup is cut short or has been altered.')
}

/**
 * Fills an empty database with a backup: all of it, or nothing.
 *
 * @returns how many rows there were
 * @throws when the database is not empty, or the backup not whole
 */
export function readBackup(
  db: Kysely<Tables>,
  lines: AsyncIterable<string>,
): Promise<number> {
  return atomically(db, async (db) => {
    await refuseFull(db)
    const { add, flush } = createInserter(db)
    let count = 0
    for await (const [table, row] of readRows(lines)) {
      await add(table, row)
      count++
    }
    await flush()
    return count
  })
}
