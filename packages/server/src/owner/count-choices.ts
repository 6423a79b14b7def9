import { sql, type Kysely } from 'kysely'
import { selectReceipts, type Filter } from '../store/select-receipts.ts'
import type { LiveRow, Tables } from '../store/tables.ts'

const DAY = 86_400_000

/** By what choices can be told apart. */
export const DIMENSIONS = [
  'day',
  'lang',
  'layer',
  'layout',
  'regime',
  'jurisdiction',
  'kind',
  'signals',
] as const

/** One of them. */
export type Dimension = (typeof DIMENSIONS)[number]

/** How often a purpose was granted and denied. */
export interface Count {
  purpose: string
  day?: string
  lang?: string
  layer?: number
  layout?: string | null
  regime?: string
  jurisdiction?: string | null
  kind?: LiveRow['kind']
  /** Between spaces; null where they were not written down. */
  signals?: string | null
  granted: number
  denied: number
  /** Share of the granted. */
  rate: number
}

/** Counts, and how many were too small to be shown. */
export interface Counts {
  counts: Count[]
  hidden: number
}

interface Sum extends Pick<LiveRow, Exclude<Dimension, 'day'>> {
  /** Its first millisecond. */
  day: number
  granted: string
  denied: string
  receipts: number
}

/** What no visitor did by hand: no rate of consent is to follow from it. */
const ENDINGS = ['expired', 'signal'] as const

/** The database groups equal choices; they are few, whatever their number. */
function sumUp(
  db: Kysely<Tables>,
  filter: Filter,
  by: readonly Dimension[],
): Promise<Sum[]> {
  // Engines differ in how they divide whole numbers, not in what is left over.
  const day = sql<number>`received - received % ${sql.lit(DAY)}`
  let query = selectReceipts(db, filter)
    .select(['granted', 'denied'])
    .select((eb) => eb.fn.countAll<number>().as('receipts'))
    .groupBy(['granted', 'denied'])
  if (!filter.kind && !by.includes('kind'))
    query = query.where('kind', 'not in', ENDINGS)
  for (const dimension of by)
    query =
      dimension === 'day'
        ? query.select(day.as('day')).groupBy(day)
        : query.select(dimension).groupBy(dimension)
  return query.$castTo<Sum>().execute()
}

function bucketOf(purpose: string, sum: Sum, by: readonly Dimension[]): Count {
  const bucket = { purpose, granted: 0, denied: 0, rate: 0 }
  const read = (name: Dimension) => {
    if (name === 'day') return new Date(sum.day).toISOString().slice(0, 10)
    return name === 'signals' ? (sum.signals?.trim() ?? null) : sum[name]
  }
  const told = by.map((name) => [name, read(name)])
  return { ...Object.fromEntries(told), ...bucket }
}

/**
 * How often each purpose was granted and denied, by hand unless a kind is
 * asked for or kinds are told apart. Buckets of fewer receipts
 * than `least` are left out, so that nobody is seen in them.
 */
export async function countChoices(
  db: Kysely<Tables>,
  filter: Filter,
  by: readonly Dimension[],
  least: number,
): Promise<Counts> {
  const buckets = new Map<string, Count>()
  for (const sum of await sumUp(db, filter, by))
    for (const choice of ['granted', 'denied'] as const)
      for (const purpose of sum[choice].split(' ').filter(Boolean)) {
        const empty = bucketOf(purpose, sum, by)
        const key = JSON.stringify(empty)
        const bucket = buckets.get(key) ?? empty
        bucket[choice] += sum.receipts
        buckets.set(key, bucket)
      }
  const all = [...buckets.values()]
  const counts = all.filter(({ granted, denied }) => granted + denied >= least)
  for (const count of counts)
    count.rate = count.granted / (count.granted + count.denied)
  return { counts, hidden: all.length - counts.length }
}
