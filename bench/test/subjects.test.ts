import { describe, expect, it } from 'vitest'
import { externalTags, inlineTags } from '../page/tags.ts'
import { writePage } from '../page/write-page.ts'
import { subjects } from '../subjects/all.ts'

/** Addresses of its own site that a page asks for by itself. */
function addressesIn(html: string): string[] {
  return [...html.matchAll(/<(?:script|link)\b[^>]* (?:src|href)="(\/[^"]+)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('//'))
}

describe.each(subjects)('$name', (subject) => {
  it('has every file that its page asks for', async () => {
    const files = await subject.files()
    const html = writePage(subject.page(externalTags('http://tags.test', 3)))
    const paths = files.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(addressesIn(html)))
    for (const { body } of files) expect(body.length).toBeGreaterThan(0)
  })

  it('puts every tag into its page', () => {
    const html = writePage(subject.page(inlineTags(30)))
    const numbers = [...html.matchAll(/push\(\[(\d+),/g)]
    expect(numbers).toHaveLength(subject.controls ? 30 : 0)
  })
})
