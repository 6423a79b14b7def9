import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { openPostgresStore, openSqliteStore, type Store } from '../src/index.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeChain } from './utils/make-chain.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { onEachEngine } from './utils/on-each-engine.ts'
import { runCommand } from './utils/run-command.ts'
import { storedIds } from './utils/stored-ids.ts'

const home = mkdtempSync(join(tmpdir(), 'assent-commands-'))
afterAll(() => rmSync(home, { recursive: true }))

const openAt = (place: string): Store =>
  place.startsWith('postgres')
    ? openPostgresStore(place)
    : openSqliteStore(place)

async function use<T>(place: string, work: (store: Store) => Promise<T>) {
  const store = openAt(place)
  try {
    await store.ready
    return await work(store)
  } finally {
    await store.close()
  }
}

const TABLES = ['receipts', 'marks', 'tokens', 'deliveries'] as const

function contents(place: string) {
  return use(place, async ({ db }) => {
    const tables = TABLES.map((table) =>
      db.selectFrom(table).selectAll().execute(),
    )
    const rows = (await Promise.all(tables)).flat()
    return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
  })
}

onEachEngine(({ locate, name }) => {
  test('a token made by command opens the server until it is revoked', async () => {
    const place = await locate()
    const made = await runCommand(place, ['token', 'create', 'Aygün', 'read'])
    const token = made.out.trim()
    const status = () =>
      use(place, async (store) => {
        const { asOwner } = createCaller({ store })
        return (await asOwner('GET', '/v1/receipts', token)).status
      })
    expect(await status()).toBe(200)
    const list = await runCommand(place, ['token', 'list'])
    expect(list.out).toMatch(/^Aygün\tread\tuntil \d{4}-\d\d-\d\d\n$/)
    const revoked = await runCommand(place, ['token', 'revoke', 'Aygün'])
    expect(revoked.out).toBe('1 revoked\n')
    expect(await status()).toBe(401)
  })

  test('export writes a range in one command', async () => {
    const place = await locate()
    const [early, late] = [makeReceipt(), makeReceipt()]
    await use(place, async (store) => {
      const at = (day: string) =>
        createCaller({ store, clock: () => Date.parse(day) })
      await at('2026-11-01').post(early)
      await at('2026-11-02').post(late)
    })
    const range = ['--from', '2026-11-02', '--to', '2026-11-03']
    const json = await runCommand(place, ['export', ...range])
    expect(JSON.parse(json.out)).toMatchObject([{ receipt: late }])
    const csv = await runCommand(place, ['export', '--format', 'csv'])
    expect(csv.out.trim().split('\r\n')).toHaveLength(3)
    const wrong = await runCommand(place, ['export', '--from', 'yesterday'])
    expect(wrong.code).toBe(1)
  })

  test('verify names the subject and the place, and fails', async () => {
    const place = await locate()
    const chain = makeChain(3)
    await use(place, (store) => createCaller({ store }).post(chain))
    const whole = await runCommand(place, ['verify'])
    expect(whole).toMatchObject({ code: 0, out: 'Every chain is whole.\n' })
    await use(place, ({ db }) =>
      db
        .updateTable('receipts')
        .set({ lang: 'en' })
        .where('id', '=', chain[1]!.id)
        .execute(),
    )
    const broken = await runCommand(place, ['verify'])
    expect(broken).toMatchObject({
      code: 1,
      out: `${chain[0]!.subject}\t2\taltered\n`,
    })
  })

  test('a backup restores all that was there, on the other engine too', async () => {
    const from = await locate()
    await use(from, async (store) => {
      const { post, asVisitor } = createCaller({ store })
      const [held, erased] = [makeReceipt(), makeReceipt()]
      await post([...makeChain(60), held, erased])
      await asVisitor('PUT', '/v1/subject/hold', held)
      await asVisitor('DELETE', '/v1/subject', erased)
      for (let i = 0; i < 6; i++)
        await post(Array.from({ length: 100 }, () => makeReceipt()))
    })
    await runCommand(from, ['token', 'create', 'me', 'read'])
    const file = join(home, `${name}.backup`)
    expect((await runCommand(from, ['backup', file])).code).toBe(0)
    expect(statSync(file).mode & 0o077).toBe(0)
    const back = join(home, `${name}.db`)
    const to = name === 'SQLite' ? back : await locate()
    const restored = await runCommand(to, ['restore', file])
    expect(restored.err).toBe('')
    expect(await contents(to)).toEqual(await contents(from))
    if (name === 'PostgreSQL') {
      await runCommand(back, ['restore', file])
      expect(await contents(back)).toEqual(await contents(from))
    }
    const again = await runCommand(to, ['restore', file])
    expect(again).toMatchObject({ code: 1 })
    expect(again.err).toContain('not empty')
  }, 30_000)
})

test('a backup that is cut or altered restores nothing', async () => {
  const place = join(home, 'spoilt.db')
  await use(place, (store) => createCaller({ store }).post(makeChain(5)))
  const file = join(home, 'spoilt.backup')
  await runCommand(place, ['backup', file])
  const text = gunzipSync(readFileSync(file)).toString()
  const empty = join(home, 'empty.db')
  for (const spoilt of [
    text.slice(0, text.lastIndexOf('{"rows"')),
    text.replace('site.example', 'sale.example'),
    text.replace('"version":1', '"version":2'),
  ]) {
    writeFileSync(file, gzipSync(spoilt))
    const { code, err } = await runCommand(empty, ['restore', file])
    expect(code).toBe(1)
    expect(err).toMatch(/cut short|altered|version/)
    expect(await use(empty, storedIds)).toEqual([])
  }
}, 30_000)

test('every command is in the audit log with the user who gave it', async () => {
  const place = join(home, 'audit.db')
  await runCommand(place, ['migrate'])
  await runCommand(place, ['verify'])
  await runCommand(place, ['purge'])
  const actions = await use(place, ({ db }) =>
    db.selectFrom('audit').select(['actor', 'action']).orderBy('at').execute(),
  )
  expect(actions.map(({ action }) => action)).toEqual([
    'migrate',
    'verify',
    'purge',
  ])
  expect(actions[0]?.actor).toMatch(/^command:\w+$/)
})

test('a wrong setting is told in one line, without its value', async () => {
  const settings = { ASSENT_PORT: 'secret', ASSENT_PROT: '1' }
  const { code, err } = await runCommand('x.db', ['serve'], settings)
  expect(code).toBe(1)
  expect(err).toBe(
    'ASSENT_PORT: expected a whole number from 0 to 65535\n' +
      'ASSENT_PROT: there is no such setting\n' +
      'See docs/self-hosting/options.md.\n',
  )
})

test('a database that cannot be opened is told in one line', async () => {
  const file = await runCommand('/nowhere/x.db', ['serve'])
  expect(file).toMatchObject({ code: 1, err: 'unable to open database file\n' })
  const url = 'postgres://127.0.0.1:9/x'
  const server = await runCommand(url, ['serve'])
  expect(server.code).toBe(1)
  expect(server.err.trim().split('\n')).toHaveLength(1)
})
