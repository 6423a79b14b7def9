import { expect, test } from 'vitest'
import type {
  HistoryContext,
  PastEntry,
  PastNotice,
} from '../../src/history/past.ts'
import {
  readDecisions,
  type Decision,
} from '../../src/history/read-decisions.ts'
import { az } from '../../src/languages/az.ts'
import { english } from '../../src/preferences/english.ts'

const notice: PastNotice = {
  controller: { name: 'Shop', contact: 'hello@shop.example.az' },
  purposes: [{ id: 'analytics' }],
  texts: { az: { title: 'Olar?' } },
  messages: 'now',
}

const entry = (
  lang: string,
  told: PastNotice | undefined = notice,
): PastEntry => ({
  state: 'kept',
  notice: told,
  end: 0,
  receipt: {
    seq: 1,
    subject: 'a',
    notice: { ver: '1', hash: '', lang, layer: 1 },
    regime: 'strict',
    event: { at: '', kind: 'given', method: 'accept-all' },
    choices: [],
  },
})

interface Scene {
  readonly entries: PastEntry[]
  load?(): Promise<object>
}

/** What an English interface reads. */
function read({ entries, load }: Scene): Promise<Decision[]> {
  const context = {
    client: { $locale: { get: () => 'en' } },
    data: {
      languages: { tags: ['en', 'az'], load: load ?? (async () => az) },
      regime: async () => ({}),
    },
    history: { past: () => entries },
    language: {},
    layers: { english },
    messages: 'now',
  } as unknown as HistoryContext
  return readDecisions(context)
}

test('gives the newest first', async () => {
  const entries = [entry('en'), entry('az')]
  const found = await read({ entries })
  expect(found.map(({ lang }) => lang)).toEqual(['az', 'en'])
})

test('speaks the language of that time, with the own words of the site', async () => {
  const [{ t }] = (await read({ entries: [entry('az')] })) as [Decision]
  expect([t('title'), t('acceptAll')]).toEqual(['Olar?', az.acceptAll])
})

test.each([
  ['where nothing was on screen', entry('und')],
  ['where its file does not load', entry('az')],
])('speaks that of the interface %s', async (_, one) => {
  const load = (): Promise<object> => Promise.reject(new Error('offline'))
  const [{ t, lang }] = (await read({ entries: [one], load })) as [Decision]
  expect([lang, t('acceptAll')]).toEqual(['en', 'Accept all'])
})

test('has only the own words of the site where the built-in ones have changed', async () => {
  const entries = [entry('az', { ...notice, messages: 'earlier' })]
  const [one] = (await read({ entries })) as [Decision]
  expect(one.isWhole).toBe(false)
  expect([one.t('title'), one.t('acceptAll')]).toEqual(['Olar?', ''])
})

test('has no wording where no notice is kept', async () => {
  const entries = [{ ...entry('en'), notice: undefined }]
  const [one] = (await read({ entries })) as [Decision]
  expect([one.notice, one.t('title')]).toEqual([undefined, ''])
})
