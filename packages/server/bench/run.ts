import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { sendLoad, type LoadResult } from './load.ts'
import { measureGrowth, type Step } from './measure-growth.ts'
import { plotGrowth } from './plot-growth.ts'
import { startTarget } from './start-target.ts'
import { writeReport } from './write-report.ts'

const { quick } = parseArgs({ options: { quick: { type: 'boolean' } } }).values
const sizes = quick ? [1e4, 3e4] : [1e4, 3e4, 1e5, 3e5, 1e6]
const sample = quick ? 2000 : 10_000
const seconds = quick ? 3 : 20
const soak = quick ? 0 : 600
const docs = new URL('../../../docs/self-hosting/', import.meta.url)

// What else the machine was doing belongs to the results.
const busy = loadavg()[0] ?? 0
const load: Record<string, Record<number, LoadResult>> = {}
const growth: Record<string, Step[]> = {}

for (const engine of ['SQLite', 'PostgreSQL'] as const) {
  const target = await startTarget(engine)
  load[engine] = {}
  for (const connections of [1, 16, 64, 256])
    load[engine][connections] = await sendLoad(target.url, connections, {
      seconds,
    })
  await target.stop()
  const empty = await startTarget(engine)
  growth[engine] = await measureGrowth(empty, sizes, sample, soak)
  await empty.stop()
}

const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`
const day = new Date().toISOString().slice(0, 10)
const results = { day, machine, busy, quick: quick ?? false, load, growth }
const report = writeReport(results)
process.stdout.write(report)
if (!quick) {
  writeFileSync(
    new URL('benchmark.json', docs),
    `${JSON.stringify(results, null, 2)}\n`,
  )
  writeFileSync(new URL('benchmark.svg', docs), plotGrowth(growth))
  writeFileSync(new URL('benchmark.md', docs), report)
}
