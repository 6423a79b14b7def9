import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { summarise, type Summary } from '../figures/summarise.ts'
import type { Rival } from './rival.ts'
import { sendLoad } from './send-load.ts'
import { startAssent } from './start-assent.ts'
import { startC15t } from './start-c15t.ts'

/** Choices in a second, by server and by connections. */
export type Rates = Record<string, Record<string, Summary>>

const starters = { assent: startAssent, '@c15t/backend': startC15t }
const CONNECTIONS = [1, 64, 256]

function countRows(file: string, table: string): number {
  const database = new DatabaseSync(file, { readOnly: true })
  const row = database.prepare(`select count(*) as n from "${table}"`).get()
  database.close()
  return Number(row?.['n'])
}

interface Run {
  readonly rival: Rival
  readonly file: string
  readonly samples: Record<string, number>[]
  answered: number
}

async function measureOnce(run: Run, seconds: number): Promise<void> {
  const sample: Record<string, number> = {}
  for (const connections of CONNECTIONS) {
    const { count, perSecond } = await sendLoad(run.rival, connections, seconds)
    sample[connections] = perSecond
    run.answered += count
  }
  run.samples.push(sample)
}

/** Both servers on an SQLite file each, in turn, in so many rounds. */
export async function measureReceipts(
  rounds: number,
  seconds: number,
  onStep: (name: string, round: number) => void,
): Promise<Rates> {
  const home = mkdtempSync(join(tmpdir(), 'assent-bench-'))
  const runs = new Map<string, Run>()
  try {
    for (const [name, start] of Object.entries(starters)) {
      const file = join(home, `${runs.size}.db`)
      const rival = await start(file)
      // The first requests find nothing compiled yet.
      const { count } = await sendLoad(rival, 8, 1)
      runs.set(name, { rival, file, samples: [], answered: count })
    }
    for (let round = 1; round <= rounds; round++)
      for (const [name, run] of runs) {
        onStep(name, round)
        await measureOnce(run, seconds)
      }
  } finally {
    for (const { rival } of runs.values()) await rival.stop()
  }
  for (const [name, { rival, file, answered }] of runs) {
    const stored = countRows(file, rival.table)
    if (stored < answered)
      throw new Error(`${name} answered ${answered} and stored ${stored}`)
  }
  rmSync(home, { recursive: true })
  return Object.fromEntries(
    [...runs].map(([name, { samples }]) => [name, summarise(samples)]),
  )
}
