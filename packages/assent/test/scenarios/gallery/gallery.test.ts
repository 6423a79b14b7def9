import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { useTab } from '../../world/use-tab.ts'
import { world } from '../../world/world.ts'

const IMAGES = new URL('../../../../../docs/images/', import.meta.url)

const BANNER = '#assent .assent-banner'
const DIALOG = '#assent dialog[open]'

/** What the documentation shows: where it is drawn, and how wide. */
const PICTURES = {
  banner: ['layout=box', BANNER, 1280, 720],
  bar: ['layout=bar&theme=dark', BANNER, 1280, 720],
  corner: ['layout=corner&lang=az', BANNER, 1280, 720],
  modal: ['layout=modal&logo=1', BANNER, 1280, 720],
  arabic: ['layout=corner&lang=ar&theme=dark', BANNER, 390, 844],
  contrast: ['layout=box&theme=contrast', BANNER, 390, 844],
  preferences: ['surface=preferences', DIALOG, 1280, 800],
  history: ['surface=history', DIALOG, 1280, 720],
  sheet: ['surface=preferences&preferences=sheet', DIALOG, 390, 844],
} as const

const isThere = (tab: Tab, selector: string): Promise<void> =>
  eventually(
    () => tab.run(`!!document.querySelector(${JSON.stringify(selector)})`),
    true,
  )

/** Frames in which nothing of ours has been seen on screen so far. */
const UNSEEN = `(() => {
  window.seen ??= new Set()
  const frames = [...document.querySelectorAll('iframe')]
  for (const frame of frames) {
    const shown = [...frame.contentDocument?.querySelectorAll(
      '.assent-banner, #assent dialog[open], .assent-reopen, .assent-placeholder, .assent-status:not(:empty)') ?? []]
    // What has no box of its own has a button in its shadow.
    if (shown.some((element) => (element.shadowRoot?.querySelector('button') ?? element).checkVisibility()))
      window.seen.add(frame)
  }
  return frames.filter((frame) => !window.seen.has(frame)).map(({ title }) => title)
})()`

describe('in chromium', () => {
  const current = useTab('chromium')

  it.each(Object.entries(PICTURES))(
    'the picture "%s" of the documentation is of the gallery',
    async (name, [query, selector, width, height]) => {
      const tab = current()
      await tab.resize(width, height)
      await tab.open(world.url('gallery.test', `/frame.html?${query}`))
      await isThere(tab, selector)
      const path = new URL(`${name}.png`, IMAGES)
      // Fonts differ between machines: drawn again only when asked for.
      if (env['UPDATE_IMAGES'] || !existsSync(path))
        writeFileSync(path, await tab.screenshot())
      expect(readFileSync(path).length).toBeGreaterThan(10_000)
    },
  )

  it('the gallery shows every surface in every frame', async () => {
    const tab = current()
    await tab.resize(1280, 900)
    await tab.open(world.url('gallery.test'))
    await tab.run(
      `document.querySelectorAll('iframe').forEach((frame) => (frame.loading = 'eager'))`,
    )
    expect(await tab.run(`document.querySelectorAll('iframe').length`)).toBe(30)
    // All of them load at once.
    await expect
      .poll(() => tab.run(UNSEEN), { timeout: 40_000, interval: 100 })
      .toEqual([])
  })
})
