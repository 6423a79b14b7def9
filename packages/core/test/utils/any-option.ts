import * as fc from 'fast-check'

const NEAR = [
  'P6M',
  'P0D',
  'P13M',
  'P14M',
  'P400D',
  'P401D',
  'P1Y6M',
  'P2W',
  'P',
  '2026-02-28',
  '2026-02-29',
  '2024-02-29',
  '2026-11-31',
  '1900-02-29',
  'az',
  'pt-BR',
  'en_GB',
  'zh-Hant-TW',
  'AZ',
  'US-CA',
  'us-ca',
  'eu',
  '*',
  '/a',
  '//a',
  'https://a.example',
  'http://a.example',
  'javascript:1',
  'http://localhost:1/',
  'a.example',
  '*.a.example',
  'a b',
  ' ',
  '',
  '1',
  'ask',
  'never',
  'material',
  'minor',
  'omit',
  'scc',
  'strict',
  'osm',
  '__proto__',
  'constructor',
  '"',
  '\\',
  '😀',
  'ö',
  '\u2028',
  'a\n',
]

/** What may stand, rightly or wrongly, where an option is. */
export function anyOption(): fc.Arbitrary<unknown> {
  const near = fc.constantFrom<unknown>(...NEAR)
  const plain = fc.oneof(
    near,
    fc.constantFrom<unknown>(undefined, null, true, false),
    fc.constantFrom<unknown>(0, -0, -1, 1, 1.5, 30, 999, 1e3, 1e5, 1e6, 1e21),
    fc.string(),
    fc.string({ unit: 'binary-ascii' }),
    fc.stringMatching(/^\d{4}-\d\d-\d\d$/),
    fc.stringMatching(/^P(\d{1,3}[YMWD]){1,2}$/),
  )
  const key = fc.oneof(fc.constantFrom(...NEAR), fc.string())
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    fc.array(plain, { maxLength: 2 }),
    fc.dictionary(key, plain, { maxKeys: 2 }),
    fc.dictionary(key, fc.dictionary(key, plain, { maxKeys: 2 }), {
      maxKeys: 1,
    }),
  )
}
