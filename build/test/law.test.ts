import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findTests, titlesIn } from '../law/find-tests.ts'
import { AREAS, NOT_YET, requirements } from '../law/requirements.ts'
import { writeLaw } from '../law/write-law.ts'

const page = new URL('../../docs/reference/law.md', import.meta.url)
const tests = findTests()
const all = Object.entries(requirements)

test('docs/reference/law.md is as `npx -y pnpm@12 law` writes it', async () => {
  expect(readFileSync(page, 'utf8')).toBe(await writeLaw())
})

test('every requirement has a test or a reason', () => {
  const without = all.filter(([id, { reason }]) => !tests.has(id) && !reason)
  expect(without).toEqual([])
})

test('what is not tested yet has no test', () => {
  const stale = all.filter(
    ([id, { reason }]) => tests.has(id) && reason === NOT_YET,
  )
  expect(stale).toEqual([])
})

test('every id in a title is that of a requirement', () => {
  expect([...tests.keys()].filter((id) => !requirements[id])).toEqual([])
})

test('the ids of each area are numbered without a gap', () => {
  const counts = 'EU 19 FR 3 IT 2 DE 1 UK 3 CA 7 BR 3 QC 3 CH 1 TR 2 RU 3 AZ 7'
  const expected = [...counts.matchAll(/(\w+) (\d+)/g)].flatMap(
    ([, area, count]) =>
      Array.from(
        { length: Number(count) },
        (_, i) => `${area}-${`${i + 1}`.padStart(2, '0')}`,
      ),
  )
  expect(Object.keys(requirements)).toEqual(expected)
  expect(Object.keys(AREAS)).toEqual(counts.match(/[A-Z]+/g))
})

test('titles are found however a test is written', () => {
  const source = `
    test('AA-01 one', () => {})
    it.each([1, 2])("AA-02 two's", () => {})
    describe(
      \`AA-03 AA-04 three\`,
      () => {},
    )
    test.skipIf(x)('AA-05 it\\'s', () => {})
    expect('AA-06')
    // AA-07
    test('none, nor UTF-16', () => {})
  `
  expect(titlesIn(source)).toEqual([
    ['AA-01', 'AA-01 one'],
    ['AA-02', "AA-02 two's"],
    ['AA-03', 'AA-03 AA-04 three'],
    ['AA-04', 'AA-03 AA-04 three'],
    ['AA-05', "AA-05 it's"],
  ])
})
