import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { withWebKit, world } from '../../world/world.ts'

const GATE = 'type="text/plain" data-consent="analytics"'

/** Keeps what scripts, Assent and the console say. */
const WATCH = `<script>
  window.order = []
  window.told = []
  window.logged = []
  const { error } = console
  console.error = (...all) => { logged.push(all.join(' ')); error(...all) }
  document.addEventListener('assent:error', ({ detail }) => told.push(detail))
</script>`

const scripted = snippet({ ...config, scriptedGrants: true, reload: 'never' })

const sources: Readonly<Record<string, string>> = {
  write: `order.push('write')
    setTimeout(() => { document.write('<p id="timer"></p>'); order.push('timer') })`,
  throw: `order.push('throw'); throw Error('from a file')`,
  good: `order.push('good')`,
  bad: `order.push('bad')`,
  last: `order.push('last')`,
}

const hash = (source: string): string =>
  `sha384-${createHash('sha384').update(source).digest('base64')}`

function script(request: Request): Response {
  const source = sources[new URL(request.url).search.slice(1)]!
  return new Response(source, {
    headers: {
      'Content-Type': 'text/javascript',
      'Access-Control-Allow-Origin': '*',
    },
  })
}

describe.each(withWebKit)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  async function open(
    body: string,
    { head = scripted, headers = {} } = {},
  ): Promise<void> {
    close = servePages(
      'site.test',
      { '/': page(body, WATCH + head), '/script.js': script },
      { headers },
    )
    await current().open(world.url('site.test'))
    await shown(current(), 'banner')
  }

  it('a script that writes into the page or throws is reported, and stops no other', async () => {
    const tab = current()
    await open(`<script ${GATE}>order.push('inline'); document.write('<p id="inline"></p>')</script>
      <script ${GATE} src="/script.js?write"></script>
      <script ${GATE}>order.push('thrower'); throw Error('from the page')</script>
      <script ${GATE} src="/script.js?throw"></script>
      <script ${GATE} src="/script.js?last"></script>`)
    await tab.run('assent.acceptAll()')
    await eventually(
      () => tab.run('order.filter((id) => id !== "timer")'),
      ['inline', 'write', 'thrower', 'throw', 'last'],
    )
    await eventually(() => tab.run('order.includes("timer")'), true)
    expect(await tab.run('document.querySelector("h1").textContent')).toBe(
      'Scenario',
    )
    expect(await tab.run('window.assent.allows("analytics")')).toBe(true)
    expect(await tab.run('told.map(({ code }) => code)')).toEqual(
      Array.from({ length: 4 }, () => 'gate'),
    )
    expect(
      await tab.run('told.flatMap(({ cause }) => cause?.message ?? []).sort()'),
    ).toEqual(['from a file', 'from the page'])
  })

  it("a script without the page's nonce stays held, and is named", async () => {
    const tab = current()
    await open(
      `<script nonce="abc" ${GATE} src="/script.js?good"></script>
       <script ${GATE} src="/script.js?bad"></script>
       <script nonce="other" ${GATE} id="other">order.push('bad')</script>`,
      {
        head: scripted.replaceAll('<script', '<script nonce="abc"'),
        headers: {
          'Content-Security-Policy': "script-src 'nonce-abc' 'strict-dynamic'",
        },
      },
    )
    // Our own watching script has none, as nobody who attacks would.
    await tab.run(`(() => { window.order = []; window.told = []
      document.addEventListener('assent:error', ({ detail }) => told.push(detail)) })()`)
    await tab.run(`document.querySelector('main').append(document.createRange()
      .createContextualFragment('<script ${GATE} src="/script.js?bad"></' + 'script>'))`)
    await tab.run('assent.acceptAll()')
    await eventually(() => tab.run('order'), ['good'])
    await eventually(
      () =>
        tab.run(
          `told.filter(({ message }) => message.includes("lacks the page's nonce")).length`,
        ),
      1,
    )
    await settled(tab)
    expect(await tab.run('order')).toEqual(['good'])
  })

  it('nonce, integrity, listeners and all other attributes survive', async () => {
    const tab = current()
    const asked: (string | null)[] = []
    const attributes = `crossorigin="anonymous" referrerpolicy="no-referrer" fetchpriority="low" data-own="1"
      onload="order.push('attribute')" onerror="order.push('refused')"`
    const body = `<script id="good" ${GATE} nonce="n" ${attributes} integrity="${hash(sources['good']!)}" src="/good.js"></script>
      <script id="bad" ${GATE} nonce="n" ${attributes} integrity="${hash(sources['good']!)}" src="/script.js?bad"></script>
      <iframe id="frame" ${GATE.replace('type="text/plain" ', '')} title="a" width="300" height="40" loading="eager" sandbox="allow-scripts"
        onload="window.framed = true" data-src="/frame"></iframe>`
    close = servePages('site.test', {
      '/': page(
        body,
        WATCH + scripted.replace('<script src', '<script nonce="n" src'),
      ),
      '/frame': '<p>frame</p>',
      '/script.js': script,
      '/good.js': ({ headers }) => {
        asked.push(headers.get('referer'))
        return script(new Request('http://site.test/script.js?good'))
      },
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run(
      `document.querySelector('#good').addEventListener('load', () => order.push('listener'))`,
    )
    await tab.run('assent.acceptAll()')
    await eventually(
      () => tab.run('[...order].sort()'),
      ['attribute', 'good', 'listener', 'refused'],
    )
    expect(asked).toEqual([null])
    expect(
      await tab.run(`(() => {
        const { crossOrigin, referrerPolicy, fetchPriority, nonce, dataset } = document.querySelector('#good')
        return [crossOrigin, referrerPolicy, fetchPriority, nonce, dataset.own].map(String)
      })()`),
    ).toEqual(['anonymous', 'no-referrer', 'low', 'n', '1'])
    await eventually(() => tab.run('window.framed'), true)
    expect(
      await tab.run(`(() => {
        const { width, height, loading, title } = document.querySelector('#frame')
        return [width, height, loading, title, document.querySelector('#frame').sandbox.value]
      })()`),
    ).toEqual(['300', '40', 'eager', 'a', 'allow-scripts'])
  })

  // What is tagged wrongly is read from the markup.
  if (name !== 'chromium') return

  it('elements that are tagged wrongly are named once, in one message, and do not run twice', async () => {
    const tab = current()
    await open(`<script data-consent="analytics">order.push('inline')</script>
      <script data-consent="analytics" src="/script.js?good"></script>
      <script type="text/plain" data-consent="analytica">order.push('unknown')</script>
      <iframe title="live" data-consent="analytics" src="about:blank"></iframe>
      <template data-consent="analytics"><img alt="" src="/favicon.ico"></template>`)
    for (const act of ['acceptAll', 'withdraw', 'acceptAll'])
      await tab.run(`assent.${act}()`)
    await eventually(() => tab.run('told.length'), 1)
    await settled(tab)
    expect(await tab.run('told.length')).toBe(1)
    const message = await tab.run<string>('told[0].message')
    for (const line of [
      '<script data-consent="analytics"> needs type="text/plain"',
      '<script data-consent="analytica"> waits for an unknown id',
      '<iframe data-consent="analytics"> needs data-src',
      '<template data-consent="analytics"> leaks in Firefox',
    ])
      expect(message).toContain(line)
    expect(message.match(/^- /gm)).toHaveLength(5)
    expect(await tab.run('logged.length')).toBe(1)
    expect(await tab.run('order')).toEqual(['inline', 'good'])
  })
})
