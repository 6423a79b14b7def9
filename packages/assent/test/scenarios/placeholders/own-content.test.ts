import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'
import {
  frame,
  head,
  held,
  hostOf,
  loads,
  refuse,
  rootOf,
} from './held-frames.ts'

const POSTER =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9"/></svg>'

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  const serve = (body: string): void => {
    close = servePages('site.test', {
      '/': page(body, head),
      '/poster.svg': () =>
        new Response(POSTER, { headers: { 'Content-Type': 'image/svg+xml' } }),
    })
  }

  it('shows markup of the site, styled by the site, that can let in', async () => {
    const tab = current()
    serve(
      `<style>main { font-style: italic } .mine { color: rgb(1, 2, 3) }</style>
       <template id="mine"><p class="mine">Ours</p>
         <button id="play" data-consent-allow="once"><b>Play</b></button></template>
       ${frame('a', 'clip', 'title="Film" data-consent-placeholder="#mine"')}`,
    )
    await refuse(tab, 'a')
    const looks = `(({ color, fontStyle }) => color + fontStyle)(getComputedStyle(document.querySelector('${hostOf('a')} .mine')))`
    expect(await tab.run(looks)).toBe('rgb(1, 2, 3)italic')
    expect(
      await tab.run(`${rootOf('a')}.querySelector('[role]').ariaLabel`),
    ).toBe('Film')
    await tab.run('play.firstChild.click()')
    await tab.click('#play b')
    await eventually(() => loads('a'), 1)
    await held(tab)
  })

  it('stands behind what has no place, and gives the focus back to the page', async () => {
    const tab = current()
    serve(
      `<section><script id="a" type="text/plain" data-consent="talk" data-consent-placeholder src="{{tracker}}/widget.js"></script></section>
       <template id="b" data-consent="talk" data-consent-placeholder width="300" height="200"><a href="#chat" id="chat">Chat</a><script>document.title = 'chat'</script></template>
       <embed id="c" data-consent="talk" data-src="{{tracker}}/embed/video/c" width="400" height="225">
       <script id="d" type="text/plain" data-consent="talk" src="{{tracker}}/silent.js"></script>
       ${frame('e', 'talk', 'data-consent-placeholder="none"')}
       ${frame('f', 'talk', 'style="display: none"')}`,
    )
    await refuse(tab, 'a', 'b', 'c', 'f')
    expect(world.hits).toEqual([])
    const size = (id: string): string =>
      `(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight])(document.querySelector('${hostOf(id)}'))`
    expect(await tab.run(size('b'))).toEqual([300, 200])
    expect(await tab.run(size('c'))).toEqual([400, 225])
    expect(await tab.run(size('f'))).toEqual([0, 0])
    await tab.run(`${rootOf('b')}.querySelector('.once').focus()`)
    await tab.press('Enter')
    await held(tab, 'a', 'c', 'f')
    expect(await tab.run('document.activeElement.id')).toBe('chat')
    await eventually(() => tab.run('document.title'), 'chat')
    await tab.run(`${rootOf('a')}.querySelector('.once').focus()`)
    await tab.press('Enter')
    await held(tab, 'c', 'f')
    await eventually(
      () => world.hits.map(({ path }) => path).includes('/widget.js'),
      true,
    )
    expect(await tab.run('document.activeElement.localName')).toBe('section')
  })

  // What a placeholder is made of does not depend on the engine.
  if (name !== 'chromium') return

  it('shows a text and a picture of the site', async () => {
    const tab = current()
    serve(
      frame(
        'a',
        'clip',
        'data-consent-text="A minute in our kitchen." data-consent-poster="/poster.svg"',
      ),
    )
    await refuse(tab, 'a')
    expect(
      await tab.run(`${rootOf('a')}.querySelector('.text').textContent`),
    ).toBe('A minute in our kitchen.')
    await eventually(
      () => tab.run(`${rootOf('a')}.querySelector('img').naturalWidth > 0`),
      true,
    )
  })

  it('asks no provider for a picture', async () => {
    const tab = current()
    const poster = 'data-consent-poster="https://i.ytimg.com/vi/1/hq.jpg"'
    serve(
      `<script>window.codes = []
        document.addEventListener('assent:error', ({ detail }) => codes.push(detail.code))</script>${frame('a', 'clip', poster)}`,
    )
    await refuse(tab, 'a')
    expect(await tab.run(`!!${rootOf('a')}.querySelector('img')`)).toBe(false)
    expect(await tab.run('codes')).toEqual(['gate'])
  })

  it('a tag that can never be released gets none', async () => {
    const tab = current()
    serve(
      `<script>document.addEventListener('assent:held', ({ detail }) => { document.title += detail.element.id })</script>
       ${frame('a', 'unknown')}${frame('b', 'clip', 'data-consent-placeholder="none"').replace('iframe', 'img').replace('</iframe>', '')}`,
    )
    await refuse(tab)
    expect(await tab.run('document.title')).toContain('ab')
  })
})
