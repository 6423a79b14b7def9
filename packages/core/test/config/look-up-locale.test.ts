import { expect, test } from 'vitest'
import { lookUpLocale, textIn } from '../../src/config/index.ts'

test.each<[string, string[], string[], string]>([
  [
    'the whole tag first',
    ['zh-Hant-TW'],
    ['zh', 'zh-Hant', 'zh-Hant-TW'],
    'zh-Hant-TW',
  ],
  [
    'then less by one subtag',
    ['zh-Hant-TW'],
    ['en', 'zh', 'zh-Hant'],
    'zh-Hant',
  ],
  ['then only the language', ['zh-Hant-TW'], ['en', 'zh'], 'zh'],
  ['without regard to case', ['ZH-hant-tw'], ['en', 'zh-HANT'], 'zh-HANT'],
  ['the next one wanted', ['xx', 'ru-RU', 'az'], ['az', 'ru'], 'ru'],
  [
    'the order wanted before the order there is',
    ['de', 'az'],
    ['az', 'de'],
    'de',
  ],
  ['an exact tag before a longer one', ['pt'], ['pt-BR', 'pt'], 'pt'],
  ['a longer tag where there is no other', ['pt'], ['en', 'pt-BR'], 'pt-BR'],
  [
    'no subtag of one letter at the end',
    ['zh-CN-x-p1'],
    ['en', 'zh-CN-x-p2', 'zh-CN'],
    'zh-CN',
  ],
  ['fil, never fi, for fil', ['fil'], ['en', 'fi'], 'en'],
  ['fi, never fil, for fi', ['fi'], ['en', 'fil'], 'en'],
  ['the first where nothing fits', ['ja', 'ko'], ['az', 'en'], 'az'],
  ['the first where nothing is wanted', [], ['az', 'en'], 'az'],
  [
    'the first where only empty tags are wanted',
    ['', '-', '*'],
    ['az', 'en'],
    'az',
  ],
  ['the wanted one behind an empty tag', ['', 'en'], ['az', 'en'], 'en'],
  ['nothing where there is nothing', ['en'], [], ''],
])('RFC 4647 3.4 finds %s', (_, wanted, available, found) => {
  expect(lookUpLocale(wanted, available)).toBe(found)
})

test('a text of all languages is the same in each', () => {
  expect(textIn('az', 'Name')).toBe('Name')
})

test.each([
  ['az', 'Ad'],
  ['az-Latn-AZ', 'Ad'],
  ['AZ', 'Ad'],
  ['fr', 'Name'],
  ['', 'Name'],
  ['constructor', 'Name'],
])('a text in %j is %j', (locale, text) => {
  expect(textIn(locale, { az: 'Ad', en: 'Name' })).toBe(text)
})

test('a text is in its first language where neither the wanted nor English is', () => {
  expect(textIn('fr', { az: 'Ad', ru: 'Имя' })).toBe('Ad')
})

test('a text in no language is empty', () => {
  expect(textIn('az', {})).toBe('')
})
