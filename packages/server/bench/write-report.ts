import type { LoadResult } from './load.ts'
import type { Step } from './measure-growth.ts'

/** What a run has measured. */
export interface Results {
  readonly day: string
  readonly machine: string
  /** Load average before the start. */
  readonly busy: number
  readonly load: Readonly<Record<string, Readonly<Record<string, LoadResult>>>>
  readonly growth: Readonly<Record<string, readonly Step[]>>
}

type Row = readonly (string | number)[]

function table(head: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |\n`
  const rule = line(head.map((_, i) => (i ? '---:' : '---')))
  return line(head) + rule + rows.map(line).join('')
}

const round = (value: number) => Math.round(value).toLocaleString('en')

/** By how much the costs of a receipt differ, in percent of the least. */
function spread(steps: readonly Step[]): string {
  const costs = steps.map(({ cpu }) => cpu)
  return round((Math.max(...costs) / Math.min(...costs) - 1) * 100)
}

/** The page that shows the results. */
export function writeReport({
  day,
  machine,
  busy,
  load,
  growth,
}: Results): string {
  const loads = Object.entries(load).flatMap(([engine, results]) =>
    Object.entries(results).map(([connections, { perSecond, p50, p99 }]) => [
      engine,
      connections,
      round(perSecond),
      p50,
      p99,
    ]),
  )
  const steps = Object.entries(growth).flatMap(([engine, steps]) =>
    steps.map(({ stored, cpu, perSecond, p99, memory, seconds }) => [
      engine,
      ...[stored, cpu, perSecond, p99, memory, seconds].map(round),
    ]),
  )
  const flat = Object.entries(growth)
    .map(([engine, steps]) => `${spread(steps)} % with ${engine}`)
    .join(', ')
  return `# Benchmark

Measured on ${day}: ${machine}. The client that sends and the server share the
processors, on which other work had a load of ${busy.toFixed(1)} before the start. Each receipt
is on the disk before it is answered.

Run it again with \`node packages/server/bench/run.ts\`; \`--quick\` takes a minute
and leaves this page as it is.

## One receipt in each request

${table(['Database', 'Connections', 'Receipts/s', 'p50 ms', 'p99 ms'], loads)}
## As the table grows

Processor time of server and database together, for one receipt; the memory of
the server; and the time since its start. The dearest receipt costs more than the
cheapest by ${flat}.

![The same as a plot](benchmark.svg)

${table(['Database', 'Stored', 'Processor µs', 'Receipts/s', 'p99 ms', 'Memory MiB', 'After s'], steps)}`
}
