import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en as banner } from '../../src/banner/en.ts'
import { en as news } from '../../src/news/en.ts'
import { en as history } from '../../src/history/en.ts'
import { az } from '../../src/languages/az.ts'
import { languages } from '../../src/languages/index.ts'
import { en as placeholders } from '../../src/placeholders/en.ts'
import { en as preferences } from '../../src/preferences/en.ts'
import { en as tables } from '../../src/tables/en.ts'
import { looksForeign } from './letters.ts'
import { pressingWords } from './pressing-words.ts'

type Texts = Readonly<Record<string, string>>

const en: Texts = {
  ...tables,
  ...placeholders,
  ...preferences,
  ...banner,
  ...news,
  ...history,
}
const others = await Promise.all(
  Object.entries(languages).map(
    async ([tag, load]): Promise<[string, Texts]> => [
      tag,
      { ...(await load()) },
    ],
  ),
)
const all: [string, Texts][] = [['en', en], ...others]

/** Names of what is filled in. */
const gaps = (text = ''): string[] =>
  [...(text.match(/{\w+}/g) ?? [])].toSorted()

const BUTTONS = [
  'acceptAll',
  'rejectAll',
  'accept',
  'reject',
  'choose',
  'save',
  'close',
  'understood',
  'reload',
  'later',
  'once',
  'page',
  'always',
  'history',
  'closeHistory',
  'check',
  'download',
  'erase',
  'eraseYes',
]

const words = (text: string): string[] => text.split(/\s+/)

test('AZ-05 the interface speaks Azerbaijani, Russian and English', () => {
  expect(all.map(([tag]) => tag)).toEqual(
    expect.arrayContaining(['az', 'ru', 'en']),
  )
})

test('the guide names every text that a site can replace', () => {
  const guide = readFileSync(
    new URL('../../../../docs/guides/theming.md', import.meta.url),
    'utf8',
  )
  const { year, month, week, day } = az
  const keys = Object.keys({ ...en, year, month, week, day })
  expect(keys.filter((key) => !guide.includes(`\`${key}\``))).toEqual([])
})

test.each([
  ['ru', 'Отклонить в\u0063е'],
  ['az', 'R\u0259dd \u0435t'],
  ['tr', 'H\u0259pini reddet'],
  ['ar', 'قبول, رفض'],
])('a letter of another language in %s is found: %s', (tag, text) => {
  expect(looksForeign(tag, text)).toBe(true)
})

describe.each(all)('%s', (tag, texts) => {
  test('AZ-05 says all that English says, with the same gaps', () => {
    for (const [key, text] of Object.entries(en)) {
      expect([key, gaps(texts[key])]).toEqual([key, gaps(text)])
      // What stands between two names has a space of its own.
      const bare = key === 'comma' ? texts[key] : texts[key]?.trim()
      expect([key, bare]).toEqual([key, texts[key] || 'a text'])
    }
  })

  test('EU-17 presses nobody', () => {
    const { pressing, sample } = pressingWords[tag]!
    expect(sample).toMatch(pressing)
    const found = Object.entries(texts).filter(([, text]) =>
      pressing.test(text),
    )
    expect(found).toEqual([])
  })

  test('a button says no more than 1.8 times what the English one does', () => {
    const long = BUTTONS.filter(
      (key) => texts[key]!.length > 1.8 * en[key]!.length,
    )
    expect(long).toEqual([])
  })

  test('has only letters of its own', () => {
    const foreign = Object.entries(texts).filter(([, text]) =>
      looksForeign(tag, text),
    )
    expect(foreign).toEqual([])
  })

  test('EU-17 neither answer is said at length', () => {
    for (const [yes, no] of [
      ['acceptAll', 'rejectAll'],
      ['accept', 'reject'],
    ] as const) {
      const [longer, shorter] = [texts[yes]!, texts[no]!]
        .map(({ length }) => length)
        .toSorted((a, b) => b - a)
      expect(longer).toBeLessThanOrEqual(1.5 * shorter!)
      expect(words(texts[no]!).length).toBeLessThanOrEqual(3)
    }
  })

  test('EU-11 is in plain words: short sentences, nothing of law', () => {
    for (const text of Object.values(texts)) {
      for (const sentence of text.split(/[.:;] /))
        expect(words(sentence).length).toBeLessThanOrEqual(25)
      expect(text).not.toMatch(/GDPR|ePrivacy|pursuant|hereby|art\. ?\d|§/i)
    }
  })
})
