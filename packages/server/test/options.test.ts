import { expect, test } from 'vitest'
import { options } from '../src/options/options.ts'
import { OptionsError, readOptions } from '../src/options/read-options.ts'

test('nothing needs to be set', () => {
  expect(readOptions({})).toMatchObject({
    host: '127.0.0.1',
    port: 8787,
    database: 'receipts.db',
    origins: [],
    openPage: false,
    retention: {
      given: 13,
      partial: 13,
      refused: 13,
      withdrawn: 13,
      expired: 13,
      signal: 13,
      audit: 36,
    },
    webhooks: [],
  })
})

test('lists have commas between their items', () => {
  const origins = ' https://a.example , http://b.example:81,'
  expect(readOptions({ ASSENT_ORIGINS: origins }).origins).toEqual([
    'https://a.example',
    'http://b.example:81',
  ])
  expect(readOptions({ ASSENT_ORIGINS: '*' }).origins).toBe('*')
})

test('a kind whose months are not named has its default', () => {
  const before = 'given=24,partial=24,refused=6,withdrawn=36,audit=48'
  expect(readOptions({ ASSENT_RETENTION: before }).retention).toEqual({
    given: 24,
    partial: 24,
    refused: 6,
    withdrawn: 36,
    expired: 13,
    signal: 13,
    audit: 48,
  })
  const { retention } = readOptions({ ASSENT_RETENTION: 'signal=6' })
  expect(retention).toEqual({ ...readOptions({}).retention, signal: 6 })
})

test.each([
  ['ASSENT_HOST', ''],
  ['ASSENT_PORT', '65536'],
  ['ASSENT_PORT', '80.5'],
  ['ASSENT_DATABASE', ''],
  ['ASSENT_CONNECTIONS', '1'],
  ['ASSENT_ORIGINS', 'a.example'],
  ['ASSENT_ORIGINS', 'https://a.example/'],
  ['ASSENT_ORIGINS', 'https://a.example,*'],
  ['ASSENT_RATE', '-1'],
  ['ASSENT_PROXIES', '11'],
  ['ASSENT_MAX_BODY', '1e9'],
  ['ASSENT_REQUEST_SECONDS', '0'],
  ['ASSENT_STOP_SECONDS', 'x'],
  ['ASSENT_OPEN_PAGE', 'yes'],
  ['ASSENT_MIN_BUCKET', '0'],
  ['ASSENT_RETENTION', 'given'],
  ['ASSENT_RETENTION', 'given=12345'],
  ['ASSENT_RETENTION', 'renewed=13'],
  ['ASSENT_RETENTION', 'toString=13'],
  ['ASSENT_RETENTION', 'given=-1'],
  ['ASSENT_PURGE_HOURS', '501'],
  ['ASSENT_WEBHOOKS', 'ftp://a.example'],
  ['ASSENT_WEBHOOK_SECRET', 'hunter2'],
  ['ASSENT_HOLIDAYS', '2026-13-01'],
  ['ASSENT_LOG_LEVEL', 'loud'],
])('%s does not take %o', (name, value) => {
  const read = () => readOptions({ [name]: value })
  expect(read).toThrow(OptionsError)
  expect(read).toThrow(`${name}: expected `)
})

test('every setting has a wrong value that is refused above', () => {
  for (const { name, kind } of Object.values(options))
    expect([name, kind.safeParse('\u0000 wrong').success]).toEqual([
      name,
      ['ASSENT_HOST', 'ASSENT_DATABASE'].includes(name),
    ])
})

test('webhooks need a secret', () => {
  const ASSENT_WEBHOOKS = 'https://a.example/hook'
  expect(() => readOptions({ ASSENT_WEBHOOKS })).toThrow(
    'ASSENT_WEBHOOK_SECRET',
  )
  const ASSENT_WEBHOOK_SECRET = `whsec_${btoa('k'.repeat(24))}`
  const { webhooks } = readOptions({ ASSENT_WEBHOOKS, ASSENT_WEBHOOK_SECRET })
  expect(webhooks).toEqual([ASSENT_WEBHOOKS])
})
