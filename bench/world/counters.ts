import type { CDPSession } from 'playwright-core'

/** Chromium's own counters of a main thread: processor time in milliseconds. */
export interface Counters {
  readonly task: number
  readonly script: number
  readonly layout: number
  readonly style: number
}

async function readMetrics(cdp: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return new Map(metrics.map(({ name, value }) => [name, value]))
}

/** What the main thread has done so far. */
export async function readCounters(cdp: CDPSession): Promise<Counters> {
  const metrics = await readMetrics(cdp)
  const time = (name: string) => (metrics.get(`${name}Duration`) ?? 0) * 1000
  return {
    task: time('Task'),
    script: time('Script'),
    layout: time('Layout'),
    style: time('RecalcStyle'),
  }
}

/** What it has done between two readings. */
export function difference(before: Counters, after: Counters): Counters {
  return {
    task: after.task - before.task,
    script: after.script - before.script,
    layout: after.layout - before.layout,
    style: after.style - before.style,
  }
}

/** Bytes of JavaScript objects that are still in use. */
export async function readHeap(cdp: CDPSession): Promise<number> {
  // Once is not enough: finalisers free more.
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  return (await readMetrics(cdp)).get('JSHeapUsedSize') ?? 0
}
