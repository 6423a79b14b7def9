import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeReceipt } from './utils/make-receipt.ts'
import { startServer, type ServerProcess } from './utils/start-server.ts'

const HEAD =
  'POST /v1/receipts HTTP/1.1\r\nhost: site.example\r\ncontent-type: text/plain\r\n'

async function start(settings: Record<string, string> = {}) {
  const home = mkdtempSync(join(tmpdir(), 'assent-network-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  return startServer(join(home, 'receipts.db'), settings)
}

function open({ url }: ServerProcess) {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  // The server may hang up while we still write: that is what is tested.
  socket.on('error', () => {})
  return socket
}

/** All that comes back, also when the server hangs up in the end. */
async function read(socket: Socket): Promise<string> {
  let answer = ''
  socket.on('data', (data) => (answer += data))
  await new Promise((resolve) => socket.on('close', resolve))
  return answer
}

/** Sends bytes as they are. */
async function send(server: ServerProcess, bytes: string): Promise<string> {
  const socket = open(server)
  socket.end(bytes)
  return read(socket)
}

const statusOf = (answer: string) => Number(answer.split(' ')[1])

const post = ({ url }: ServerProcess) =>
  fetch(`${url}/v1/receipts`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify(makeReceipt()),
  })

test('path tricks lead nowhere', async () => {
  const server = await start()
  for (const target of [
    '/../../etc/passwd',
    '/v1/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/v1//export',
    '//v1/export',
    '/v1/export/',
    '/V1/EXPORT',
    '/%76%31/export',
    '/v1/export%00',
    '/v1/export;x',
    '/v1/./export',
    '/v1/receipts/../export',
    '/v1%2fexport',
    '\\v1\\export',
    'http://evil.example/v1/export',
    '*',
    '/v1/subject/../receipts',
    '/v1/subjects/../audit',
    `/${'a/'.repeat(4000)}`,
    '/metrics',
    '/.env',
  ]) {
    const head = `GET ${target} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`
    const status = statusOf(await send(server, head))
    expect([target, status >= 400 && status < 500]).toEqual([target, true])
  }
})

test('what is no HTTP is answered with 400, and the next request is served', async () => {
  const server = await start()
  for (const bytes of [
    '\u0000\u0001\u0002\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `${HEAD}content-length: 5\r\ncontent-length: 6\r\n\r\n12345`,
    `${HEAD}content-length: -1\r\n\r\n`,
    `${HEAD}transfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n3\r\nabc\r\n0\r\n\r\n`,
    `${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n`,
  ]) {
    const answer = await send(server, bytes)
    expect([bytes, statusOf(answer)]).toEqual([bytes, 400])
  }
  const huge = `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`
  expect(statusOf(await send(server, huge))).toBe(431)
  expect((await post(server)).status).toBe(201)
})

test('a body of 10 MB is refused, with and without its length', async () => {
  const server = await start()
  const part = 'x'.repeat(1_000_000)
  const whole = await send(
    server,
    `${HEAD}content-length: 10000000\r\n\r\n${part.repeat(10)}`,
  )
  // TCP may drop an answer to who is still sending; then it is a cut.
  expect([413, NaN]).toContain(statusOf(whole))
  const chunk = `${part.length.toString(16)}\r\n${part}\r\n`
  const chunked = await send(
    server,
    `${HEAD}transfer-encoding: chunked\r\n\r\n${chunk.repeat(10)}0\r\n\r\n`,
  )
  expect([413, NaN]).toContain(statusOf(chunked))
  expect((await post(server)).status).toBe(201)
})

test('slow senders are cut off, and keep nobody else waiting', async () => {
  const server = await start({ ASSENT_REQUEST_SECONDS: '1' })
  const slow = Array.from({ length: 100 }, (_, i) => {
    const socket = open(server)
    const isHead = i % 2
    socket.write(isHead ? HEAD : `${HEAD}content-length: 1000\r\n\r\n{"v":1,`)
    const drip = setInterval(() => socket.write('x'), 100)
    socket.on('close', () => clearInterval(drip))
    return socket
  })
  const answers = slow.map(read)
  expect((await post(server)).status).toBe(201)
  const statuses = (await Promise.all(answers)).filter(Boolean).map(statusOf)
  expect(new Set(statuses)).toEqual(new Set([408]))
  expect((await post(server)).status).toBe(201)
}, 20_000)

test('too many requests are answered with 429, by the address that a proxy tells', async () => {
  const server = await start({ ASSENT_RATE: '5', ASSENT_PROXIES: '1' })
  const ask = async (address: string) => {
    const headers = { 'x-forwarded-for': `6.6.6.6, ${address}` }
    return (await fetch(`${server.url}/v1/subject`, { headers })).status
  }
  const statuses = []
  for (let i = 0; i < 6; i++) statuses.push(await ask('192.0.2.1'))
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  expect(await ask('192.0.2.2')).toBe(401)
})

test('without a proxy of ours, nobody chooses the address that is counted', async () => {
  const server = await start({ ASSENT_RATE: '3' })
  const statuses = []
  for (let i = 0; i < 4; i++) {
    const headers = { 'x-forwarded-for': `192.0.2.${i}` }
    statuses.push((await fetch(`${server.url}/v1/subject`, { headers })).status)
  }
  expect(statuses).toEqual([401, 401, 401, 429])
})

test('neither log nor database holds an address, a user agent, a query or an id', async () => {
  const home = mkdtempSync(join(tmpdir(), 'assent-network-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  const place = join(home, 'receipts.db')
  const server = await startServer(place, {
    ASSENT_LOG_LEVEL: 'debug',
    ASSENT_PROXIES: '1',
  })
  const receipt = makeReceipt()
  const headers = {
    'content-type': 'text/plain',
    'x-forwarded-for': '203.0.113.77',
    'user-agent': 'Secret/1.0',
    referer: 'https://site.example/?secret',
    cookie: 'secret=1',
  }
  const call = (path: string, init: RequestInit = {}) =>
    fetch(server.url + path, {
      ...init,
      headers: { ...headers, ...init.headers },
    })
  await call('/v1/receipts?secret', {
    method: 'POST',
    body: JSON.stringify(receipt),
  })
  await call('/v1/receipts', { method: 'POST', body: '{' })
  await call('/secret')
  const authorization = `Receipt ${receipt.id}.${receipt.subject}`
  await call('/v1/subject', { headers: { authorization } })
  await server.end('SIGTERM')
  const log = server.lines.join('\n').toLowerCase()
  expect(log).toContain('/v1/subject')
  const { openSqliteStore } = await import('../src/index.ts')
  const store = openSqliteStore(place)
  const tables = await Promise.all(
    (
      ['receipts', 'notices', 'audit', 'marks', 'tokens', 'deliveries'] as const
    ).map((table) => store.db.selectFrom(table).selectAll().execute()),
  )
  await store.close()
  const kept = JSON.stringify(tables).toLowerCase()
  expect(kept).toContain(receipt.id)
  for (const secret of ['203.0.113.77', '127.0.0.1"', 'secret', 'referer']) {
    expect(log.replace(server.url, '')).not.toContain(secret)
    expect(kept).not.toContain(secret)
  }
  expect(log).not.toContain(receipt.id)
  expect(log).not.toContain(receipt.subject.toLowerCase())
})
