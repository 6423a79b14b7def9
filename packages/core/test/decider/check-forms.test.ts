import { expect, test } from 'vitest'
import type { FormConsent } from '../../src/client.ts'
import { isForm } from '../../src/decider/check-forms.ts'
import { allowedIds } from '../utils/allowed-ids.ts'
import { createProfile } from '../utils/create-profile.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { startPage } from '../utils/start-page.ts'
import { storedActs } from '../utils/stored-acts.ts'

const necessary = ['necessary', 'session']
const research: FormConsent = { form: 'sign-up', text: 'You may ask me.' }

test('a form grants what is asked for by itself', async () => {
  const page = await startPage()
  const heard: unknown[] = []
  page.client.on('change', ({ method }) => heard.push(method))
  const receipt = await page.api.save({ research })
  expect(allowedIds(page)).toEqual([...necessary, 'research', 'survey'])
  expect(receipt!.decision.act).toMatchObject({
    method: 'form',
    choices: { research },
  })
  expect(page.kept).toEqual([receipt])
  expect(heard).toEqual(['form'])
  expect(page.failures).toEqual([])
})

test('GDPR art. 7(3) what a form has granted is withdrawn like anything else', async () => {
  const page = await startPage()
  await page.api.save({ research })
  page.isActed = false
  await page.api.save({ research: false })
  expect(allowedIds(page)).toEqual(necessary)
})

test('GDPR art. 4(11) a form without a gesture grants nothing', async () => {
  const page = await startPage()
  page.isActed = false
  expect(await page.api.save({ research })).toBeUndefined()
  expect(allowedIds(page)).toEqual(necessary)
  expect(page.failures.map(({ code }) => code)).toEqual(['gesture'])
})

test('a form without a gesture has no receipt, though it was granted before', async () => {
  const page = await startPage()
  await page.api.save({ research: true })
  page.isActed = false
  expect(await page.api.save({ research })).toBeUndefined()
  expect(page.kept).toHaveLength(1)
  expect(allowedIds(page)).toContain('research')
})

test('what is saved beside a form has a receipt of its own', async () => {
  const page = await startPage()
  await page.api.save({ research, analytics: true })
  const about = page.kept.map(({ decision }) => [
    decision.act.method,
    decision.purposes.map(({ id }) => id),
  ])
  expect(about).toEqual([
    ['save', ['functional', 'analytics', 'marketing']],
    ['save', ['research']],
  ])
})

test('a form that the page could only write down is carried out by the next', async () => {
  const profile = createProfile()
  const onLoad = (): Promise<never> => new Promise(() => {})
  const page = await startPage({ profile })
  await page.api.rejectAll()
  const left = await startPage({ profile, onLoad })
  void left.api.save({ research })
  expect(storedActs(profile)).toHaveLength(1)
  const next = await startPage({ profile })
  expect(allowedIds(next)).toContain('research')
  expect(next.kept.at(-1)!.decision.act.method).toBe('form')
})

test.each(['analytics', 'necessary', 'survey', 'matomo'])(
  'a form does not grant %s, which is not asked for by itself',
  async (id) => {
    const page = await startPage()
    await page.api.save({ [id]: research })
    expect(allowedIds(page)).toEqual(necessary)
    expect(page.kept).toEqual([])
    expect(page.failures.map(({ code }) => code)).toEqual(['gesture'])
    expect(page.api.$surface.get()).toBe('banner')
  },
)

test('a form that grants what there is not is reported by that name', async () => {
  const page = await startPage()
  await page.api.save({ reserch: research })
  expect(page.failures).toEqual([
    expect.objectContaining({
      code: 'unknown-id',
      message: 'nothing is called "reserch"',
    }),
  ])
})

test.each([
  ['no text', { form: 'sign-up' }],
  ['a blank text', { form: 'sign-up', text: ' \n' }],
  ['a text that is none', { form: 'sign-up', text: 1 }],
  ['a text that is too long', { form: 'sign-up', text: 'a'.repeat(4_001) }],
  ['no id', { text: 'Yes' }],
  ['an empty id', { form: '', text: 'Yes' }],
  ['an id of a path', { form: '/sign-up', text: 'Yes' }],
  ['an id that is too long', { form: 'a'.repeat(65), text: 'Yes' }],
  ['an id of two lines', { form: 'a\n', text: 'Yes' }],
  ['nothing', {}],
  ['null', null],
  ['a list', ['sign-up', 'Yes']],
])('what is no form consent grants nothing: %s', async (_, choice) => {
  const page = await startPage()
  await page.api.save({ research: choice as never, functional: true })
  expect(allowedIds(page)).toEqual([...necessary, 'functional'])
  expect(page.kept).toHaveLength(1)
  expect(page.failures.map(({ code }) => code)).toEqual(['gesture'])
})

test('what is no form consent takes nothing back either', async () => {
  const page = await startPage()
  await page.api.save({ research: true })
  await page.api.save({ research: {} as never })
  expect(allowedIds(page)).toContain('research')
})

test('takes the longest id and text that there may be', () => {
  expect(isForm({ form: 'a'.repeat(64), text: 'a'.repeat(4_000) })).toBe(true)
})

test('a site that says so may grant a form by its own code', async () => {
  const page = await startPage({}, { ...sampleConfig, scriptedGrants: true })
  page.isActed = false
  await page.api.save({ research })
  expect(allowedIds(page)).toContain('research')
})
