import { spawnSync } from 'node:child_process'
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
import { hashNotice, noticeOf, sha256, writeNotice } from '@assent/receipts'
import { afterAll, expect, test } from 'vitest'
import { openPostgresStore, openSqliteStore, type Store } from '../src/index.ts'
import { createCaller } from './utils/create-caller.ts'
import { environment, main } from './utils/environment.ts'
import { makeConfig } from './utils/make-config.ts'
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

const TABLES = ['receipts', 'notices', 'marks', 'tokens', 'deliveries'] as const

/** Files with configurations of the versions 0, 1 and so on. */
const MESSAGES = sha256('{"en":{"title":"Cookies"}}')

function writeConfigs(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const file = join(home, `config-${i}.json`)
    const notice = noticeOf(makeConfig({ version: `${i}` }), MESSAGES)
    writeFileSync(file, JSON.stringify(notice, null, 2))
    return file
  })
}

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
    const made = await runCommand(place, 'token', 'create', 'Aygün', 'read')
    const status = () =>
      use(place, async (store) => {
        const { asOwner } = createCaller({ store })
        return (await asOwner('GET', '/v1/receipts', made.trim())).status
      })
    expect(await status()).toBe(200)
    const list = await runCommand(place, 'token', 'list')
    expect(list).toMatch(/^Aygün\tread\tuntil \d{4}-\d\d-\d\d\n$/)
    const revoked = await runCommand(place, 'token', 'revoke', 'Aygün')
    expect(revoked).toBe('1 revoked\n')
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
    const json = await runCommand(place, 'export', ...range)
    expect(JSON.parse(json)).toMatchObject([{ receipt: late }])
    const csv = await runCommand(place, 'export', '--format', 'csv')
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    const wrong = runCommand(place, 'export', '--from', 'yesterday')
    await expect(wrong).rejects.toThrow('As 2026-11-22.')
  })

  test('verify names the subject and the place, and fails', async () => {
    const place = await locate()
    const chain = makeChain(3)
    await use(place, (store) => createCaller({ store }).post(chain))
    expect(await runCommand(place, 'verify')).toBe('Every chain is whole.\n')
    await use(place, ({ db }) =>
      db
        .updateTable('receipts')
        .set({ lang: 'en' })
        .where('id', '=', chain[1]!.id)
        .execute(),
    )
    await expect(runCommand(place, 'verify')).rejects.toThrow('1 faults.')
  })

  test('notices are added from configurations, listed, and missed', async () => {
    const place = await locate()
    const [file] = writeConfigs(1)
    const hash = hashNotice(makeConfig({ version: '0' }), MESSAGES)
    const notice = { ver: '0', hash, lang: 'az', layer: 1 } as const
    await use(place, (store) =>
      createCaller({ store }).post([makeReceipt(), makeReceipt({ notice })]),
    )
    const list = () => runCommand(place, 'notices', 'list')
    const missing = `${'n'.repeat(43)}\t?\tmissing: receipts name it\n`
    expect(await list()).toContain(`${hash}\t?\tmissing`)
    const add = () => runCommand(place, 'notices', 'add', file!)
    expect(await add()).toBe(`${hash}\t0\t${file}\tadded\n`)
    expect(await add()).toBe(`${hash}\t0\t${file}\twas kept before\n`)
    const [first, ...rest] = (await list()).split('\n')
    expect(first).toMatch(new RegExp(`^${hash}\t0\tadded \\d{4}-.*Z$`))
    expect(rest.join('\n')).toBe(missing)
  })

  test('what cannot be a notice is named, and none is added', async () => {
    const place = await locate()
    const [file] = writeConfigs(1)
    const wrong = join(home, 'wrong.json')
    for (const text of ['{', 'null', '{"purposes":[{}]}']) {
      writeFileSync(wrong, text)
      const added = runCommand(place, 'notices', 'add', file!, wrong)
      await expect(added).rejects.toThrow(wrong)
    }
    expect(await runCommand(place, 'notices', 'list')).toBe('')
  })

  test('verify names a notice that was altered', async () => {
    const place = await locate()
    await runCommand(place, 'notices', 'add', ...writeConfigs(2))
    expect(await runCommand(place, 'verify')).toBe('Every chain is whole.\n')
    await use(place, ({ db }) =>
      db
        .updateTable('notices')
        .set({ body: '{}' })
        .where('version', '=', '1')
        .execute(),
    )
    await expect(runCommand(place, 'verify')).rejects.toThrow('1 faults.')
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
    await runCommand(from, 'token', 'create', 'me', 'read')
    await runCommand(from, 'notices', 'add', ...writeConfigs(25))
    const file = join(home, `${name}.backup`)
    await runCommand(from, 'backup', file)
    expect(statSync(file).mode & 0o077).toBe(0)
    for (const to of [await locate(), join(home, `${name}.db`)]) {
      await runCommand(to, 'restore', file)
      expect(await contents(to)).toEqual(await contents(from))
      const again = runCommand(to, 'restore', file)
      await expect(again).rejects.toThrow('not empty')
    }
  })
})

test('a notice is written in the form that the server takes, with nothing after it', async () => {
  const [file] = writeConfigs(1)
  const text = await runCommand('nowhere/x.db', 'notices', 'write', file!)
  expect(text).toBe(writeNotice(makeConfig({ version: '0' }), MESSAGES))
  const written = join(home, 'notice.json')
  writeFileSync(written, text)
  expect(await runCommand('nowhere/x.db', 'notices', 'write', written)).toBe(
    text,
  )
})

test('the notice of a configuration names the texts that are built in, and both are kept', async () => {
  const place = join(home, 'texts.db')
  const texts = join(home, 'messages.json')
  const file = join(home, 'consent.json')
  writeFileSync(texts, '{ "en": { "title": "Cookies" } }')
  writeFileSync(file, JSON.stringify(makeConfig({ version: '7' })))
  const alone = runCommand(place, 'notices', 'add', file)
  await expect(alone).rejects.toThrow('--messages')
  await runCommand(place, 'notices', 'add', file, '--messages', texts)
  const hash = hashNotice(makeConfig({ version: '7' }), MESSAGES)
  expect(
    (await runCommand(place, 'notices', 'list')).split('\n').sort(),
  ).toEqual([
    '',
    ...[
      expect.stringMatching(`^${hash}\t7\tadded`),
      expect.stringMatching(`^${MESSAGES}\ttexts\tadded`),
    ].sort((a, b) => `${a}`.localeCompare(`${b}`)),
  ])
})

test('a backup that is cut or altered restores nothing', async () => {
  const place = join(home, 'spoilt.db')
  await use(place, (store) => createCaller({ store }).post(makeChain(5)))
  const file = join(home, 'spoilt.backup')
  await runCommand(place, 'backup', file)
  const text = gunzipSync(readFileSync(file)).toString()
  const empty = join(home, 'empty.db')
  for (const spoilt of [
    text.slice(0, text.lastIndexOf('{"rows"')),
    text.replace('site.example', 'sale.example'),
    text.replace('"version":1', '"version":2'),
  ]) {
    writeFileSync(file, gzipSync(spoilt))
    const restored = runCommand(empty, 'restore', file)
    await expect(restored).rejects.toThrow(/cut short|altered|version/)
    expect(await use(empty, storedIds)).toEqual([])
  }
  writeFileSync(file, gzipSync(text).subarray(0, 200))
  await expect(runCommand(empty, 'restore', file)).rejects.toThrow(
    'end of file',
  )
  expect(await use(empty, storedIds)).toEqual([])
})

test('every command is in the audit log with the user who gave it', async () => {
  const place = join(home, 'audit.db')
  for (const command of ['migrate', 'verify', 'purge'])
    await runCommand(place, command)
  const entries = await use(place, ({ db }) =>
    db.selectFrom('audit').select(['actor', 'action']).orderBy('at').execute(),
  )
  const actions = entries.map(({ action }) => action)
  expect(actions).toEqual(['migrate', 'verify', 'purge'])
  expect(entries[0]?.actor).toMatch(/^command:\w+$/)
})

function spawnServer(settings: Record<string, string>) {
  const options = {
    env: environment('x.db', settings),
    encoding: 'utf8',
  } as const
  const { status, stderr } = spawnSync(process.execPath, [main], options)
  return { status, stderr }
}

test('wrong settings are told at once, without their values', () => {
  expect(spawnServer({ ASSENT_PORT: 'secret', ASSENT_PROT: '1' })).toEqual({
    status: 1,
    stderr:
      'ASSENT_PORT: expected a whole number from 0 to 65535\n' +
      'ASSENT_PROT: there is no such setting\n' +
      'See docs/self-hosting/options.md.\n',
  })
})

test('a database that cannot be opened is told in one line', () => {
  expect(spawnServer({ ASSENT_DATABASE: '/nowhere/x.db' })).toEqual({
    status: 1,
    stderr: 'unable to open database file\n',
  })
  const url = 'postgres://127.0.0.1:9/x'
  const { status, stderr } = spawnServer({ ASSENT_DATABASE: url })
  expect(status).toBe(1)
  expect(stderr).toBe('connect ECONNREFUSED 127.0.0.1:9\n')
})
