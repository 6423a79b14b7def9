import { describe, expect, it } from 'vitest'
import { fetchText, openPage } from './open-page.ts'
import { pagesOf, SITES } from './sites.ts'

const PAGES = [...SITES, 'script-tag'].flatMap((name) =>
  pagesOf(name).map((page) => [name, page] as const),
)

describe.each(PAGES)('%s/%s', (name, page) => {
  it('has a language, a title, one h1, the landmarks, and no id twice', async () => {
    const document = await openPage(name, page)
    expect(document.documentElement.lang).toMatch(/^(az|en)$/)
    expect(document.title).toMatch(/\S/)
    const once = ['h1', 'main', 'footer', 'meta[charset]']
    expect(
      once.map((selector) => document.querySelectorAll(selector).length),
    ).toEqual(once.map(() => 1))
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names its frames, pictures and fields', async () => {
    const document = await openPage(name, page)
    for (const frame of document.querySelectorAll('iframe'))
      expect(frame.getAttribute('title')).toMatch(/\S/)
    for (const image of document.querySelectorAll('img'))
      expect(image.getAttribute('alt')).not.toBeNull()
    for (const field of document.querySelectorAll('input, select, textarea'))
      expect(field.closest('label')?.textContent).toMatch(/\S/)
  })

  it('lets the visitor choose again', async () => {
    const document = await openPage(name, page)
    const action = '[data-consent-action="preferences"]'
    expect(document.querySelectorAll(`footer ${action}`)).toHaveLength(1)
  })

  it('asks no other host for anything by itself', async () => {
    const document = await openPage(name, page)
    const urls = [
      ...document.querySelectorAll(
        '[src]:not([type="text/plain"]), link[href]',
      ),
    ].map((one) => one.getAttribute('src') ?? one.getAttribute('href')!)
    expect(urls.filter((url) => !/^(\/(?!\/)|data:)/.test(url))).toEqual([])
    expect(urls).not.toEqual([])
  })

  it('leads to pages that are there', async () => {
    const document = await openPage(name, page)
    const links = [...document.querySelectorAll('a[href^="/"]')]
    const pages = links.map((link) =>
      fetchText(name, link.getAttribute('href')!),
    )
    await expect(Promise.all(pages)).resolves.toHaveLength(links.length)
  })
})
