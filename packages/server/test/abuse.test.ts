import { receiptSchema } from '@assent/receipts'
import { Validator, type Schema } from '@cfworker/json-schema'
import { expect, test } from 'vitest'
import { createCaller } from './utils/create-caller.ts'
import { makeReceipt } from './utils/make-receipt.ts'
import { makeShown } from './utils/make-shown.ts'
import { makeToken } from './utils/make-token.ts'
import { onEachEngine } from './utils/on-each-engine.ts'
import { createRandom, spoil } from './utils/spoil.ts'
import { storedIds } from './utils/stored-ids.ts'

const SQL = "'; drop table receipts; --"

/** Another validator than the one that lets a receipt in. */
const validator = new Validator(receiptSchema as unknown as Schema, '2020-12')

function isRight(body: string): boolean {
  try {
    const value = JSON.parse(body)
    const values = Array.isArray(value) ? value : [value]
    const hasTime = (one: { event: { at: string } }) =>
      !isNaN(Date.parse(one.event.at))
    return (
      values.length > 0 &&
      values.every((one) => validator.validate(one).valid && hasTime(one))
    )
  } catch {
    return false
  }
}

onEachEngine(({ open, name }) => {
  test('10,000 spoilt bodies are answered with 4xx and leave no row', async () => {
    const store = await open()
    const { post } = createCaller({ store })
    const random = createRandom(name.length)
    const surprises: unknown[] = []
    let spoilt = 0
    let right = 0
    while (spoilt < 10_000) {
      const body = spoil(random, makeReceipt({ shown: makeShown() }))
      const { status } = await post(body)
      const isOne = isRight(body)
      if (isOne) right++
      else spoilt++
      const expected = isOne ? [201] : [400, 413, 422]
      if (!expected.includes(status)) surprises.push({ body, status })
    }
    expect(surprises).toEqual([])
    expect(await storedIds(store)).toHaveLength(right)
  }, 60_000)

  test('SQL in every field of a receipt is no receipt, or is only text', async () => {
    const store = await open()
    const { post } = createCaller({ store })
    const policy = { url: '/privacy', ver: '1', updated: '2026-11-22' }
    const whole = makeReceipt({
      policy,
      services: { youtube: 'denied' },
      jurisdiction: 'AZ',
      regionSource: 'default',
      signals: { gpc: true },
      twins: ['t'.repeat(43)],
      shown: makeShown(),
    })
    const text = JSON.stringify(whole)
    const taken: string[] = []
    let fields = 0
    for (let isMore = true, at = 0; isMore; at++) {
      let seen = 0
      isMore = false
      const receipt = JSON.parse(text, (_, value) => {
        if (typeof value === 'object' && value) return value
        if (seen++ !== at) return value
        isMore = true
        return SQL
      })
      if (isMore) fields++
      if (isMore && (await post(receipt)).status !== 422)
        taken.push(JSON.stringify(receipt.policy))
    }
    expect(fields).toBe(39)
    expect(taken).toEqual([JSON.stringify({ ...policy, ver: SQL })])
    expect(await storedIds(store)).toEqual([whole.id])
  })

  test('an array of nothing, of too many, and of arrays is refused', async () => {
    const store = await open()
    const { post } = createCaller({ store })
    const many = Array.from({ length: 101 }, () => makeReceipt())
    for (const body of ['[]', many, [[makeReceipt()]], '""', '0', 'null'])
      expect((await post(body)).status).toBe(422)
    expect(await storedIds(store)).toEqual([])
  })

  test('SQL and nonsense in every query and header find nothing and break nothing', async () => {
    const store = await open()
    const { post, call } = createCaller({ store })
    const token = await makeToken(store)
    const receipt = makeReceipt()
    await post(receipt)
    const authorization = `Bearer ${token}`
    const names = [
      'from',
      'to',
      'site',
      'notice',
      'purpose',
      'choice',
      'kind',
      'regime',
      'jurisdiction',
      'signal',
      'subject',
      'id',
      'limit',
      'after',
      'by',
      'format',
      'before',
    ]
    const values = [
      SQL,
      "' or '1'='1",
      '%00',
      '%',
      '%25',
      '%ff',
      '_',
      '9'.repeat(400),
      '-1',
      '1e9',
      'NaN',
      '[]',
      '%F0%9F%8D%AA',
      '2026-99-99',
      '+275760-09-13',
    ]
    const paths = ['receipts', 'export', 'statistics', 'audit']
    const filters = [
      'site',
      'notice',
      'purpose',
      'subject',
      'id',
      'kind',
      'regime',
      'jurisdiction',
      'signal',
    ]
    const surprises: unknown[] = []
    for (const path of [...paths.map((path) => `/v1/${path}`), '/'])
      for (const name of names)
        for (const value of values) {
          const raw = value.startsWith('%') ? value : encodeURIComponent(value)
          const target = `${path}?${name}=${raw}`
          const { status, text } = await call('GET', target, { authorization })
          const isFiltered = path !== '/' && filters.includes(name)
          if (status >= 500 || (isFiltered && text.includes(receipt.id)))
            surprises.push({ target, status, text })
        }
    expect(surprises).toEqual([])
    for (const value of values) {
      const target = `/v1/subjects/${encodeURIComponent(value)}`
      const { status } = await call('DELETE', target, { authorization })
      expect([404, 422]).toContain(status)
    }
    expect(await storedIds(store)).toEqual([receipt.id])
  }, 60_000)

  test('2,000 guesses open no subject', async () => {
    const store = await open()
    const { post, asVisitor, call } = createCaller({ store })
    const receipt = makeReceipt()
    await post(receipt)
    for (let i = 0; i < 1000; i++) {
      const { subject } = makeReceipt()
      const guess = { ...receipt, subject }
      expect((await asVisitor('GET', '/v1/subject', guess)).status).toBe(401)
      expect(
        (await asVisitor('DELETE', '/v1/subject', makeReceipt())).status,
      ).toBe(401)
    }
    const { id, subject } = receipt
    for (const proof of [
      `${id}.${subject.slice(1)}`,
      `${id}.${subject}x`,
      `${id}.`,
      `.${subject}`,
      id,
      `${id}.${SQL}`,
      `${SQL}.${subject}`,
      `%.${subject}`,
      `${id.toUpperCase()}.${subject}`,
    ]) {
      const headers = { authorization: `Receipt ${proof}` }
      expect((await call('GET', '/v1/subject', headers)).status).toBe(401)
    }
    expect(await store.db.selectFrom('audit').selectAll().execute()).toEqual([])
  }, 60_000)
})
