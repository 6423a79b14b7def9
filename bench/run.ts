import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { interleave, type Values } from './figures/interleave.ts'
import { measurements } from './measurements/all.ts'
import { weighSubject, type Weights } from './measurements/bytes.ts'
import { startProgress } from './progress.ts'
import { measureReceipts, type Rates } from './receipts/measure-receipts.ts'
import type { Results } from './report/results.ts'
import { writePlot } from './report/write-plot.ts'
import { writeReport } from './report/write-report.ts'
import { subjects } from './subjects/all.ts'
import { reactBytes } from './subjects/react-bytes.ts'
import { openLab, type Lab } from './world/lab.ts'

const { quick, only } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' } },
}).values
// Medians of five moved by a sixth and more between two runs of one day.
const runs = quick ? 3 : 9
const [rounds, seconds] = quick ? [1, 1] : [3, 3]
/** Of what has more bytes on a first visit a quick run measures nothing else. */
const heaviest = quick ? 40_000 : Infinity
const isWanted = (name: string): boolean => name.includes(only ?? '')

const started = performance.now()
const busyBefore = loadavg()[0] ?? 0
const progress = startProgress()
const weights: Record<string, Weights> = {}
const values: Record<string, Values> = {}
const failures: string[] = []

async function measureAll(lab: Lab): Promise<void> {
  progress('bytes')
  // Nothing is timed in these, so they may share the machine.
  const weighed = await Promise.all(
    lab.stages.map((stage) => weighSubject(lab, stage)),
  )
  for (const [i, { subject }] of lab.stages.entries())
    weights[subject.name] = weighed[i]!
  const stages = lab.stages.filter((_, i) => weighed[i]!.first.bytes < heaviest)
  for (const measurement of measurements) {
    const { name, variants, quick: few } = measurement
    if (!isWanted(name)) continue
    const found = await interleave(
      { ...lab, stages },
      measurement,
      quick ? few : variants,
      runs,
      (subject, variant, run) =>
        progress(`${name}: ${subject}, ${variant}, run ${run} of ${runs}`),
    )
    values[name] = found.values
    if (process.env['BENCH_TIMES'])
      console.error(name, performance.now() - started)
    failures.push(...found.failures.map((failure) => `${name}: ${failure}`))
  }
}

const lab = await openLab(subjects)
try {
  await measureAll(lab)
} finally {
  await lab.close()
}
const receipts: Rates = isWanted('receipts')
  ? await measureReceipts(rounds, seconds, (name, round) =>
      progress(`receipts: ${name}, round ${round} of ${rounds}`),
    )
  : {}

const results: Results = {
  day: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
  chromium: lab.browser.version(),
  busy: [busyBefore, loadavg()[0] ?? 0],
  minutes: (performance.now() - started) / 60_000,
  runs,
  subjects: subjects.map(({ name, version, isPeer }) => ({
    name,
    version,
    isPeer,
  })),
  weights,
  reactBytes: await reactBytes(),
  values,
  receipts,
  failures,
}
progress('')

// Only what was measured in full becomes part of the documentation.
const isWhole = !quick && !only
const root = isWhole
  ? fileURLToPath(new URL('..', import.meta.url))
  : join(tmpdir(), 'assent-bench')
for (const folder of ['bench', 'docs/images'])
  mkdirSync(join(root, folder), { recursive: true })
const report = writeReport(results)
const files = {
  'bench/results.json': `${JSON.stringify(results, null, 2)}\n`,
  'docs/images/performance.svg': writePlot(results),
  'docs/performance.md': report,
}
for (const [path, text] of Object.entries(files))
  writeFileSync(join(root, path), text)
process.stdout.write(
  `${report.slice(0, report.indexOf('![The same'))}\nWritten to ${root}: ${Object.keys(files).join(', ')}\n`,
)
