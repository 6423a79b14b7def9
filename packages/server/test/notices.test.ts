import { canonicalJson, hashNotice, writeNotice } from '@assent/receipts'
import { expect, test } from 'vitest'
import { purge } from '../src/retention/purge.ts'
import { readOptions } from '../src/options/read-options.ts'
import type { Store } from '../src/index.ts'
import { createCaller } from './utils/create-caller.ts'
import { makeConfig } from './utils/make-config.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { makeToken } from './utils/make-token.ts'
import { onEachEngine } from './utils/on-each-engine.ts'

const config = makeConfig()
const MESSAGES = 'm'.repeat(43)
const text = writeNotice(config, MESSAGES)
const hash = hashNotice(config, MESSAGES)

/** A server, and an owner of its archive. */
async function openArchive(store: Store, origins: readonly string[] = []) {
  let now = Date.parse('2026-11-22T09:00:00Z')
  const clock = () => (now += 1000)
  const caller = createCaller({ store, clock, origins })
  const token = await makeToken(store, ['administer', 'read'])
  const put = (body: string | Uint8Array, bearer = token) =>
    caller.call(
      'PUT',
      '/v1/notices',
      {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
      },
      body as string,
    )
  const get = (name: string, headers?: Record<string, string>) =>
    caller.call('GET', `/v1/notices/${name}`, headers)
  const list = async () =>
    (await caller.asOwner('GET', '/v1/notices', token)).json.notices
  return { ...caller, token, put, get, list }
}

onEachEngine(({ open }) => {
  test('a notice is had by the hash that receipts name it by, to the byte, by everybody', async () => {
    const { put, get } = await openArchive(await open())
    const kept = await put(text)
    expect([kept.status, kept.json]).toEqual([201, { hash }])
    const answer = await get(hash)
    expect(answer.status).toBe(200)
    expect(answer.text).toBe(text)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    )
    expect(answer.text).not.toContain('/v1/receipts')
  })

  test('the same notice may be added again, and changes nothing', async () => {
    const { put, list } = await openArchive(await open())
    await put(text)
    const before = await list()
    const again = await put(text)
    expect([again.status, again.json]).toEqual([200, { hash }])
    expect(await list()).toEqual(before)
  })

  test('each version is kept beside the others, and listed, newest first', async () => {
    const { put, get, list } = await openArchive(await open())
    const next = makeConfig({ version: '2026.12' })
    await put(text)
    await put(writeNotice(next, MESSAGES))
    expect(await list()).toEqual([
      {
        hash: hashNotice(next, MESSAGES),
        version: '2026.12',
        added: expect.stringMatching(/^2026-11-22T09:00:\d\d\.000Z$/),
      },
      {
        hash,
        version: '2026.11',
        added: expect.stringMatching(/^2026-11-22T09:00:\d\d\.000Z$/),
      },
    ])
    expect((await get(hash)).text).toBe(text)
    expect((await get(hashNotice(next, MESSAGES))).text).toBe(
      writeNotice(next, MESSAGES),
    )
  })

  test.each(['x'.repeat(43), 'x', '%00', `${'x'.repeat(43)}%00`, '%25'])(
    'there is no notice %s, and that is not remembered',
    async (name) => {
      const { get } = await openArchive(await open())
      const { status, headers } = await get(name)
      expect(status).toBe(404)
      expect(headers.get('cache-control')).toBe('no-store')
    },
  )

  test('only an administrator adds notices, and only a reader lists them', async () => {
    const store = await open()
    const { put, call, asOwner, list } = await openArchive(store)
    expect((await call('PUT', '/v1/notices', {}, text)).status).toBe(401)
    expect((await call('GET', '/v1/notices')).status).toBe(401)
    for (const role of ['read', 'export', 'erase'] as const)
      expect((await put(text, await makeToken(store, [role]))).status).toBe(403)
    const administrator = await makeToken(store, ['administer'])
    const listed = await asOwner('GET', '/v1/notices', administrator)
    expect(listed.status).toBe(403)
    expect(await list()).toEqual([])
  })

  test('who has added notices is in the audit log', async () => {
    const store = await open()
    const { put, asOwner, token } = await openArchive(store)
    await put(text)
    const { json } = await asOwner('GET', '/v1/audit', token)
    expect(json.entries).toContainEqual(
      expect.objectContaining({
        actor: 'token:owner',
        action: 'PUT /v1/notices',
      }),
    )
  })

  test('nothing changes or removes a notice: no request, and no purge', async () => {
    const store = await open()
    const { put, get, post, call, token } = await openArchive(store)
    await put(text)
    const notice = { ver: '2026.11', hash, lang: 'az', layer: 1 } as const
    await post(makeReceipt({ notice }))
    const authorization = `Bearer ${token}`
    const own = `/v1/notices/${hash}`
    for (const [method, path] of [
      ['PUT', own],
      ['POST', own],
      ['PATCH', own],
      ['DELETE', own],
      ['POST', '/v1/notices'],
      ['PATCH', '/v1/notices'],
      ['DELETE', '/v1/notices'],
    ] as const)
      expect((await call(method, path, { authorization }, '{}')).status).toBe(
        404,
      )
    const { retention } = readOptions({})
    await purge(store.db, Date.parse('2040-01-01'), retention)
    await purge(store.db, Date.parse('2050-01-01'), retention)
    const left = await store.db.selectFrom('receipts').selectAll().execute()
    expect(left).toEqual([])
    expect((await get(hash)).text).toBe(text)
  })

  const wide = JSON.stringify(JSON.parse(text), null, 2)
  const turned = JSON.stringify(
    Object.fromEntries(Object.entries(JSON.parse(text)).toReversed()),
  )

  test.each([
    ['with spaces', wide],
    ['with a line at its end', `${text}\n`],
    ['in another order', turned],
    ['with a name twice', text.replace('{', '{"version":"0",')],
    ['with an escape too many', text.replace('A', '\\u0041')],
  ])('a notice %s is refused, and the way out is told', async (_, body) => {
    const { put, list } = await openArchive(await open())
    const { status, json } = await put(body)
    expect(status).toBe(422)
    expect(json.error).toContain('RFC 8785')
    expect(json.error).toContain('assent-server notices write')
    expect(await list()).toEqual([])
  })

  test.each([
    ['nothing', '', 400],
    ['no JSON', '{', 400],
    ['a byte order mark', `\ufeff${text}`, 400],
    ['Latin-1', Buffer.from(text, 'latin1'), 400],
    ['null', 'null', 422],
    ['an array', '[]', 422],
    ['no version', canonicalJson({ purposes: [] }), 422],
    ['no purposes', canonicalJson({ version: '1' }), 422],
    ['a receipt', canonicalJson(makeReceipt()), 422],
    [
      'a version that no receipt can name',
      canonicalJson({ purposes: [], version: 'a b' }),
      422,
    ],
    [
      'endless nesting',
      `{"a":${'['.repeat(2e5)}${']'.repeat(2e5)},"purposes":[],"version":"1"}`,
      422,
    ],
  ])('%s is no notice', async (_, body, expected) => {
    const { put, list } = await openArchive(await open())
    expect((await put(body)).status).toBe(expected)
    expect(await list()).toEqual([])
  })

  test('a notice may have 512 KiB, and no more', async () => {
    const { put, get } = await openArchive(await open())
    const empty = canonicalJson({ purposes: [], texts: '', version: '1' })
    const long = empty.replace('""', `"${'x'.repeat(524_288 - empty.length)}"`)
    const { status, json } = await put(long)
    expect(status).toBe(201)
    expect((await get(json.hash)).text).toBe(long)
    const longer = long.replace('x', 'xx')
    expect((await put(longer)).status).toBe(413)
  })

  test('pages of the same origins as for receipts may read it, and see no list', async () => {
    const origin = 'https://site.example'
    const { put, get, call } = await openArchive(await open(), [origin])
    await put(text)
    const allow = 'access-control-allow-origin'
    const answer = await get(hash, { origin })
    expect(answer.headers.get(allow)).toBe(origin)
    const missing = await get('x'.repeat(43), { origin })
    expect(missing.headers.get(allow)).toBe(origin)
    // What a cache keeps of who sent no origin is not for a page.
    expect((await get(hash)).headers.get('vary')).toBe('Origin')
    const stranger = await get(hash, { origin: 'https://other.example' })
    expect(stranger.status).toBe(403)
    const list = await call('GET', '/v1/notices', { origin })
    expect(list.headers.get(allow)).toBeNull()
  })
})
