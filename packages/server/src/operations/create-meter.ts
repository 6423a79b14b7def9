import {
  collectDefaultMetrics,
  Counter,
  Histogram,
  Registry,
} from 'prom-client'
import type { Meter } from '../http/meter.ts'

/** Measures for Prometheus: requests, receipts, groups, and the process. */
export function createMeter(): Meter {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'assent_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const receipts = new Counter({
    name: 'assent_receipts_total',
    help: 'Receipts by what became of them.',
    labelNames: ['outcome'],
    registers,
  })
  const groups = new Histogram({
    name: 'assent_group_receipts',
    help: 'Receipts written together.',
    buckets: [1, 3, 10, 30, 100, 300],
    registers,
  })
  return {
    request: (method, route, status, seconds) =>
      requests.observe({ method, route, status }, seconds),
    receipt: (outcome) => receipts.inc({ outcome }),
    group: (size) => groups.observe(size),
    text: () => registry.metrics(),
  }
}
