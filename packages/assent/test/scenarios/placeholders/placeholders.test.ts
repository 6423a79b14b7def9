import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import type { Stored } from '../../world/start-world.ts'
import { useTab } from '../../world/use-tab.ts'
import { withWebKit, world } from '../../world/world.ts'
import {
  frame,
  head,
  held,
  hostOf,
  loads,
  refuse,
  rootOf,
} from './held-frames.ts'

/** Receipts of choices for single purposes and services. */
const saves = (): Stored[] =>
  world.stored('site.test').filter(({ body }) => body.event.method === 'save')

describe.each(withWebKit)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  const serve = (body: string): void => {
    close = servePages('site.test', {
      '/': page(body, head),
      '/untagged': page(
        body
          .replace(/ data-consent="[^"]*"/g, '')
          .replaceAll('data-src', 'src'),
        head,
      ),
    })
  }

  it('contacts nobody before a click, and then who was let in', async () => {
    const tab = current()
    serve(frame('a') + frame('b'))
    await refuse(tab, 'a', 'b')
    expect(world.hits).toEqual([])
    await tab.click(`${hostOf('a')} .once`)
    await eventually(() => loads('a'), 1)
    await held(tab, 'b')
    expect(loads('b')).toBe(0)
    await tab.open(world.url('site.test', '/untagged'))
    await eventually(() => loads('b'), 1)
  })

  it('a click that a script makes lets nothing in', async () => {
    const tab = current()
    serve(frame('a'))
    await refuse(tab, 'a')
    for (const scope of ['once', 'page', 'always'])
      await tab.run(`${rootOf('a')}.querySelector('.${scope}').click()`)
    await tab.reload()
    await held(tab, 'a')
    expect(world.hits).toEqual([])
    // The same button, by a key of the visitor's own.
    await tab.run(`${rootOf('a')}.querySelector('.once').focus()`)
    await tab.press('Enter')
    await eventually(() => loads('a'), 1)
  })

  it('is reached and used by keys, and hands the focus on', async () => {
    const tab = current()
    serve(
      `<a href="#before" id="before">Before</a>${frame('a', 'clip', 'width="600" height="400"')}<a href="#after" id="after">After</a>`,
    )
    await refuse(tab, 'a')
    await tab.run('before.focus()')
    const focused = `(document.activeElement.shadowRoot?.activeElement ?? document.activeElement)`
    const walk: string[] = []
    for (let i = 0; i < 5; i++) {
      await tab.press('Tab')
      walk.push(await tab.run(`${focused}.className || ${focused}.id`))
    }
    expect(walk).toEqual(['once', 'page', 'always', 'who', 'after'])
    await tab.run(`${rootOf('a')}.querySelector('.page').focus()`)
    await tab.press('Space')
    await eventually(() => tab.run('document.activeElement.id'), 'a')
    expect(await tab.run('a.hasAttribute("style")')).toBe(false)
  })

  // What is said, and who is let in by it, does not depend on the engine.
  if (name !== 'chromium') return

  it('says what it is, who provides it, and what showing it sends', async () => {
    const tab = current()
    serve(
      `${frame('a', 'clip', 'title="Our workshop"')}
       <iframe id="b" data-consent="marketing" data-src="https://www.youtube.com/embed/1" data-consent-heading="3"></iframe>
       <iframe id="c" data-consent="functional" data-src="https://tiles.unknown.example/map"></iframe>`,
    )
    await refuse(tab, 'a', 'b', 'c')
    const words = (id: string): Promise<string[]> =>
      tab.run(`[
        ${rootOf(id)}.querySelector('[role]').getAttribute('aria-label'),
        ...[...${rootOf(id)}.querySelector('.card').children].map((element) =>
          [element.localName, element.textContent, element.href].filter(Boolean).join(': ')),
      ]`)
    const sends =
      'Showing it sends your IP address, browser details and the address of this page to'
    expect(await words('a')).toEqual([
      'Our workshop',
      'p: Our workshop',
      'p: Content from Clip',
      `p: Plays films. ${sends} Clip Studio (Azerbaijan), which may set cookies.`,
      'button: Show only this',
      'button: Allow Clip on this page',
      'button: Always allow Clip',
      'a: Clip Studio (Azerbaijan) – Privacy policy: https://clip.example/privacy',
    ])
    expect(await words('b')).toEqual([
      'Video from YouTube',
      'h3: Video from YouTube',
      `p: ${sends} Google LLC (United States), which may set cookies.`,
      'button: Show only this',
      'button: Allow Advertising on this page',
      'button: Always allow Advertising',
      'a: Google LLC (United States) – Privacy policy: https://policies.google.com/privacy',
    ])
    expect(await words('c')).toEqual([
      'Content from tiles.unknown.example',
      'p: Content from tiles.unknown.example',
      `p: ${sends} tiles.unknown.example, which may set cookies.`,
      'button: Show only this',
      'button: Allow Extra functions on this page',
      'button: Always allow Extra functions',
      'p: tiles.unknown.example',
    ])
  })

  it('for this page, lets in every frame of the service, until it is left', async () => {
    const tab = current()
    serve(frame('a') + frame('b') + frame('c', 'talk'))
    await refuse(tab, 'a', 'b', 'c')
    const before = saves().length
    await tab.click(`${hostOf('b')} .page`)
    await held(tab, 'c')
    await eventually(() => [loads('a'), loads('b'), loads('c')], [1, 1, 0])
    expect(await tab.run('assent.$choices.get().clip')).toBe('denied')
    await tab.reload()
    await held(tab, 'a', 'b', 'c')
    expect([loads('a'), loads('b')]).toEqual([1, 1])
    expect(saves().length).toBe(before)
  })

  it('GDPR art. 7(1) always is a choice with its receipt, and can be taken back', async () => {
    const tab = current()
    serve(frame('a') + frame('b') + frame('c', 'talk'))
    await refuse(tab, 'a', 'b', 'c')
    const before = saves().length
    await tab.click(`${hostOf('a')} .always`)
    await held(tab, 'c')
    await eventually(() => [loads('a'), loads('b'), loads('c')], [1, 1, 0])
    await eventually(() => saves().length, before + 1)
    expect(saves().at(-1)!.body).toMatchObject({
      event: { kind: 'partial' },
      services: { clip: 'granted' },
    })
    await tab.reload()
    await eventually(() => [loads('a'), loads('b'), loads('c')], [2, 2, 0])
    await held(tab, 'c')

    await tab.run('assent.withdraw()')
    await held(tab, 'a', 'b', 'c')
    expect(await tab.run('a.contentDocument.URL')).toBe('about:blank')
  })
})
