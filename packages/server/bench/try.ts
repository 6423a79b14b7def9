import autocannon from 'autocannon'
import { randomUUID, randomBytes } from 'node:crypto'
const make = () =>
  JSON.stringify({
    v: 1,
    id: randomUUID(),
    seq: 1,
    prev: null,
    subject: randomBytes(16).toString('base64url'),
    site: 'example.az',
    notice: { ver: '1', hash: 'a'.repeat(43), lang: 'az', layer: 1 },
    regime: 'az',
    event: {
      at: new Date().toISOString(),
      kind: 'partial',
      method: 'save',
      validFor: 'P180D',
    },
    choices: [
      { p: 'analytics', s: 'granted' },
      { p: 'marketing', s: 'denied' },
      { p: 'functional', s: 'denied' },
    ],
    sdk: '1.0.0',
  })
const r = await autocannon({
  url: process.argv[2]!,
  connections: Number(process.argv[3] ?? 64),
  duration: Number(process.argv[4] ?? 8),
  requests: [
    {
      method: 'POST',
      path: '/v1/receipts',
      headers: { 'content-type': 'text/plain' },
      setupRequest: (q) => ({ ...q, body: make() }),
    },
  ],
})
console.log(
  r.requests.average,
  'req/s p50',
  r.latency.p50,
  'p99',
  r.latency.p99,
  'max',
  r.latency.max,
  r.non2xx,
  r.errors,
)
