import type { HistoryExport } from '../../../src/index.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterEach, describe, expect, it } from 'vitest'
import type { PlaywrightTab } from '../../browsers/playwright-engine.ts'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { withWebKit, world } from '../../world/world.ts'

const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const LINK =
  '<a href="#" id="link" data-consent-action="history">My choices</a>'

/** What the site tells, which it may change from one page to the next. */
const told = (name: string, version: string): object => ({
  ...config,
  version,
  purposes: [
    { id: 'analytics', name, description: `${name}, in plain words` },
    { id: 'marketing' },
  ],
})

const before = told('Visit counts', '1')
const after = told('Research', '2')

/** What each decision says, its wording opened. */
const DECISIONS = `Promise.all([...document.querySelectorAll('.assent-history li.assent-purpose')].map(async (item) => {
  const details = item.querySelector('details')
  details.open = true
  await new Promise((resolve) => setTimeout(resolve, 50))
  return [item.querySelector('h3').textContent, item.querySelector('dl').textContent, details.textContent]
}))`

const STATUS = `document.querySelector('.assent-history [role=status]').textContent`

/** Names of what this browser keeps. */
const KEYS = `Object.keys(localStorage).filter((key) => /receipt|notice|outbox|chain/.test(key)).map((key) => key.split('.')[1]).sort()`

/** Receipts in the database that are not erased. */
function rows(): number {
  return world.stored('site.test').length
}

async function arrived(tab: Tab): Promise<void> {
  await eventually(() => tab.run('assent.pending()'), [])
}

async function acceptAndWithdraw(tab: Tab): Promise<void> {
  await tab.open(world.url('site.test'))
  await shown(tab, 'banner')
  await tab.click('#assent .assent-accept')
  await shown(tab, 'nothing')
  await eventually(() => tab.run('assent.allows("analytics")'), true)
  await tab.run('assent.withdraw()')
  await arrived(tab)
}

async function openHistory(tab: Tab): Promise<void> {
  await tab.click('#link')
  await shown(tab, 'history')
}

describe.each(withWebKit)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('lists what was decided with the wording of that time, also after that has changed', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(LINK, snippet(before)),
      '/later': page(LINK, snippet(after)),
    })
    await acceptAndWithdraw(tab)
    await tab.open(world.url('site.test', '/later'))
    await eventually(
      () => tab.run('!!window.assent?.$choices.get().analytics'),
      true,
    )
    await tab.run('assent.rejectAll()')
    await arrived(tab)
    await openHistory(tab)
    const [refused, withdrawn, given] =
      await tab.run<[string, string, string][]>(DECISIONS)
    expect(refused![0]).toBe('Refused')
    expect(refused![1]).toContain('ResearchNot allowed')
    expect(refused![2]).toContain('Research, in plain words')
    expect(withdrawn![0]).toBe('Taken back')
    expect(withdrawn![1]).toContain('Visit countsNot allowed')
    expect(given![0]).toBe('Accepted')
    expect(given![1]).toMatch(
      /^Visit countsAllowedAdvertisingAllowedHowAccept all.*Receipt1 \u2013 delivered to the siteVersion of the text1$/,
    )
    expect(given![2]).toContain('Site would like to use cookies')
    expect(given![2]).toContain('visit counts, advertising')
    expect(given![2]).toContain('Visit counts, in plain words')
    expect(given![2]).not.toContain('Research')
  })

  // The rest is ours and not an engine's: one tells.
  if (name !== 'chromium') return

  it('GDPR 15, 17 checks what is kept, and erases it here and on the server, asking once more', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(LINK) })
    const others = rows()
    await acceptAndWithdraw(tab)
    expect(rows()).toBe(others + 2)
    await openHistory(tab)
    await tab.click('#assent .assent-check')
    expect(await tab.run(STATUS)).toBe(
      'What is kept here is whole and unaltered.',
    )
    await tab.click('#assent .assent-erase')
    expect(await tab.run(STATUS)).toMatch(/^Erase the receipts here/)
    expect(await tab.run(KEYS)).toEqual([
      'chain',
      'notice',
      'receipt',
      'receipt',
    ])
    await tab.click('#assent .assent-erase')
    await eventually(() => tab.run(STATUS), 'Erased here and at the site.')
    expect(await tab.run(KEYS)).toEqual(['chain'])
    expect(rows()).toBe(others)
    expect(await tab.run(DECISIONS)).toEqual([])
    await tab.press('Escape')
    await shown(tab, 'nothing')
    await tab.run('assent.rejectAll()')
    await arrived(tab)
    await openHistory(tab)
    await tab.click('#assent .assent-check')
    expect(await tab.run(STATUS)).toMatch(/unaltered. Older ones are no longer/)
  })

  it('names a receipt that was altered in this browser', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(LINK) })
    await acceptAndWithdraw(tab)
    await tab.run(`Object.entries(localStorage).forEach(([key, text]) => {
      if (text.includes('"seq":1,'))
        localStorage[key] = text.replace('granted', 'denied')
    })`)
    await openHistory(tab)
    await tab.click('#assent .assent-check')
    expect(await tab.run(STATUS)).toBe('Altered receipt: 1.')
  })

  it('keeps the focus, closes by Escape and gives it back', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(LINK) })
    await acceptAndWithdraw(tab)
    await tab.run('document.querySelector("#link").focus()')
    await tab.press('Enter')
    await shown(tab, 'history')
    const inside = `!!document.activeElement.closest('#assent .assent-history') || document.activeElement === document.body`
    for (let i = 0; i < 9; i++) {
      expect(await tab.run(inside)).toBe(true)
      await tab.press('Tab')
    }
    const record = await tab.run('document.cookie')
    await tab.press('Escape')
    await shown(tab, 'nothing')
    expect(await tab.run('document.activeElement.id')).toBe('link')
    expect(await tab.run('document.cookie')).toBe(record)
  })

  it('leads back to the banner, and there from the preferences', async () => {
    const tab = current()
    close = servePages('site.test', { '/': page(LINK) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.run(`assent.show('history')`)
    await shown(tab, 'history')
    expect(
      await tab.run(`!!document.querySelector('#assent .assent-banner')`),
    ).toBe(true)
    await tab.click('#assent .assent-close')
    await shown(tab, 'banner')
    await tab.run(`assent.show('preferences')`)
    await shown(tab, 'preferences')
    const way = '#assent .assent-scroll .assent-quiet'
    expect(await tab.run(`!!document.querySelector('${way}')`)).toBe(false)
    await tab.run('assent.rejectAll()')
    await shown(tab, 'nothing')
    await tab.run(`assent.show('preferences')`)
    await shown(tab, 'preferences')
    await tab.click(way)
    await shown(tab, 'history')
  })
})

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it.each([320, 1280])('axe finds nothing at %i px', async (width) => {
    const tab = current()
    close = servePages('site.test', { '/': page(LINK) })
    await tab.resize(width, 800)
    await acceptAndWithdraw(tab)
    await openHistory(tab)
    await tab.run(DECISIONS)
    await tab.run(`(() => { ${AXE}; window.axe = axe })()`)
    const findings = await tab.run(`axe
      .run('#assent', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join()))`)
    expect(findings).toEqual([])
  })

  it('GDPR 20 hands over a file, under the strictest policy and in another language', async () => {
    const tab = current() as PlaywrightTab
    const reports: string[] = []
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; report-uri /report"
    const consent = (): Response => Response.json(config)
    const head =
      '<script src="/assent.js" data-config="/consent.json" async></script>'
    close = servePages(
      'site.test',
      {
        '/': page(LINK, head).replace('lang="en"', 'lang="az"'),
        '/consent.json': consent,
        '/report': async (request) => {
          reports.push(await request.text())
          return new Response(null, { status: 204 })
        },
      },
      { headers: { 'Content-Security-Policy': policy } },
    )
    await acceptAndWithdraw(tab)
    await openHistory(tab)
    expect(
      await tab.run(`document.querySelector('.assent-history h2').textContent`),
    ).toBe('Se\u00e7iml\u0259rim')
    const download = tab.page.waitForEvent('download')
    await tab.click('#assent .assent-download')
    const file = await download
    expect(file.suggestedFilename()).toMatch(
      /^my-choices-\d{4}-\d\d-\d\d\.json$/,
    )
    const data: HistoryExport = JSON.parse(
      readFileSync(await file.path(), 'utf8'),
    )
    expect(data).toMatchObject({ v: 1, site: 'site.test', faults: [] })
    expect(data.receipts.map(({ event }) => event.kind)).toEqual([
      'given',
      'withdrawn',
    ])
    const { hash } = data.receipts[0]!.notice
    expect(data.notices[hash]).toMatchObject({ controller: config.controller })
    await tab.click('#assent .assent-check')
    await tab.click('#assent .assent-erase')
    await tab.click('#assent .assent-erase')
    await eventually(() => tab.run(STATUS), 'Burada v\u0259 saytda silindi.')
    expect(reports).toEqual([])
  })

  it('a page that puts the file that reads them there itself has it as a member', async () => {
    const tab = current()
    const head = '<script src="/assent-receipts.js" async></script>'
    close = servePages('site.test', { '/': page(LINK, snippet() + head) })
    await acceptAndWithdraw(tab)
    await eventually(() => tab.run('!!assent.history'), true)
    expect(await tab.run('assent.history.receipts().length')).toBe(2)
    expect(await tab.run('assent.history.verify()')).toEqual([])
    expect(await tab.run('assent.history.exportData().site')).toBe('site.test')
    const { erased, server } = await tab.run<{
      erased: string[]
      server: boolean
    }>('assent.history.erase()')
    expect([erased.length, server]).toEqual([2, true])
    expect(await tab.run('assent.history.receipts()')).toEqual([])
    expect(world.asked('site.test')).not.toContain('/assent-history.js')
  })

  it('speaks English in a language that is only in the texts of the site', async () => {
    const tab = current()
    const texts = { fr: { history: 'Mes choix', rejectAll: 'Tout refuser' } }
    const french = { ...config, languages: ['fr'], texts }
    close = servePages('site.test', { '/': page(LINK, snippet(french)) })
    await acceptAndWithdraw(tab)
    await openHistory(tab)
    expect(
      await tab.run(`document.querySelector('.assent-history').innerText`),
    ).toMatch(/^Mes choix\s.*\sWhat you have chosen on this site/s)
  })

  it('is not opened where a file of it is missing, which is told, and then opens', async () => {
    const tab = current()
    let isDown = true
    const texts = readFileSync(
      new URL('../../../dist/lang/en.history.json', import.meta.url),
    )
    close = servePages('site.test', {
      '/': page(LINK),
      '/lang/en.history.json': () =>
        isDown ? new Response('', { status: 503 }) : new Response(texts),
    })
    await acceptAndWithdraw(tab)
    await tab.run(
      `assent.on('error', ({ code }) => (document.title = 'failed: ' + code))`,
    )
    await tab.click('#link')
    await eventually(() => tab.run('document.title'), 'failed: load')
    expect(await tab.run('assent.$surface.get()')).toBe('none')
    isDown = false
    await openHistory(tab)
    expect(await tab.run(DECISIONS)).toHaveLength(2)
  })

  it('is fetched by the file that holds all else, too', async () => {
    const tab = current()
    const head = snippet(config, 'src="/assent.full.js" async')
    close = servePages('site.test', { '/': page(LINK, head) })
    await acceptAndWithdraw(tab)
    expect(world.asked('site.test')).not.toContain('/assent-history.js')
    await openHistory(tab)
    expect(await tab.run(DECISIONS)).toHaveLength(2)
  })

  it('what waits is left, and told', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(LINK),
      '/v1/receipts': () => new Response('down', { status: 503 }),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-reject')
    await eventually(() => tab.run('assent.pending().length'), 1)
    await openHistory(tab)
    const [[, facts]] = await tab.run<[[string, string]]>(DECISIONS)
    expect(facts).toContain('waits to be delivered')
    await tab.click('#assent .assent-erase')
    await tab.click('#assent .assent-erase')
    await eventually(
      () => tab.run(STATUS),
      'Erased here. What waits to be delivered stays.',
    )
    expect(await tab.run(KEYS)).toEqual(['chain', 'notice', 'outbox'])
  })
})
