import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const home = join(import.meta.dirname, '../..')
const readme = readFileSync(join(home, '../../README.md'), 'utf8')
const budgets: Record<string, number> = JSON.parse(
  readFileSync(join(home, 'budgets.json'), 'utf8'),
)

/** Bytes of a built file under brotli at its best. */
function weight(file: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  const content = readFileSync(join(home, 'dist', file))
  return brotliCompressSync(content, { params }).length
}

describe('the built files', () => {
  it.each(Object.entries(budgets))(
    '%s weighs at most %i bytes',
    (file, most) => {
      expect(weight(file)).toBeLessThanOrEqual(most)
    },
  )

  it('fetch less than 12,900 bytes unasked on a first visit', () => {
    expect(weight('assent.js') + weight('assent-ui.js')).toBeLessThan(12_900)
  })
})

describe('the README', () => {
  const sizes = [...readme.matchAll(/<!-- size:(\S+) -->([\d,]+) bytes/g)]

  it('tells the size of every file that has a budget', () => {
    const told = new Set(sizes.map(([, file]) => file))
    expect([...told].toSorted()).toEqual(Object.keys(budgets).toSorted())
  })

  it('tells the sizes as they are', () => {
    for (const [, file, told] of sizes)
      expect(`${file} ${told}`).toBe(
        `${file} ${weight(file!).toLocaleString('en')}`,
      )
  })
})
