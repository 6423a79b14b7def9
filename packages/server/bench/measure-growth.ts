import { cpuTime, memory } from './cpu-time.ts'
import { sendLoad } from './load.ts'
import type { Target } from './start-target.ts'

/** What a receipt costs when so many are stored. */
export interface Step {
  readonly stored: number
  /** Processor time of server and database for one receipt, in microseconds. */
  readonly cpu: number
  readonly perSecond: number
  readonly p99: number
  /** Memory of the server, in MiB. */
  readonly memory: number
  /** Since the start. */
  readonly seconds: number
}

const CONNECTIONS = 64
const BATCH = 100

/**
 * Fills the table up, and measures at each size with single receipts; then goes
 * on with them until so many seconds have passed since the start.
 */
export async function measureGrowth(
  { url, pid, pids }: Target,
  sizes: readonly number[],
  sample: number,
  until: number,
): Promise<Step[]> {
  const start = performance.now()
  const elapsed = () => (performance.now() - start) / 1000
  const steps: Step[] = []
  // The first requests find nothing compiled yet.
  await sendLoad(url, CONNECTIONS, { requests: sample })
  let stored = sample

  async function measure(end: Parameters<typeof sendLoad>[2]): Promise<void> {
    const before = cpuTime(pids)
    const { receipts, perSecond, p99 } = await sendLoad(url, CONNECTIONS, end)
    const cpu = ((cpuTime(pids) - before) / receipts) * 1e6
    const seconds = elapsed()
    steps.push({ stored, cpu, perSecond, p99, memory: memory(pid), seconds })
    stored += receipts
  }

  for (const size of sizes) {
    const missing = Math.floor((size - stored) / BATCH)
    if (missing > 0) {
      await sendLoad(url, 8, { requests: missing }, BATCH)
      stored += missing * BATCH
    }
    await measure({ requests: sample })
  }
  const left = Math.ceil(until - elapsed())
  if (left > 0) await measure({ seconds: left })
  return steps
}
