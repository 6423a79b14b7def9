import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages, snippet } from '../../world/serve-pages.ts'
import { useTab } from '../../world/use-tab.ts'
import { withFirefox, world } from '../../world/world.ts'

const own = {
  controller: { name: '<b>Site</b>', contact: 'privacy@site.example.az' },
  purposes: [
    {
      id: 'analytics',
      retention: 'P14M',
      cookies: [{ name: '_ga*', duration: 'P13M', use: '<i>Counts</i>' }],
    },
  ],
}

const body = `<div data-consent-table="cookies">Loading</div>
<div lang="az" data-consent-table="retention"></div>
<div data-consent-table="cookeys">as it was</div>`

const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

const cells = `[...document.querySelectorAll('table')].map((table) => [
  table.lang, ...[...table.querySelectorAll('caption, th, td')].map((cell) => cell.textContent),
])`

describe.each(withFirefox)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('prints what the configuration says, under the strictest policy, and stores nothing', async () => {
    const tab = current()
    close = servePages(
      'site.test',
      { '/': page(body, snippet(own, 'src="/assent-tables.js" async')) },
      { headers: { 'Content-Security-Policy': STRICT } },
    )
    await tab.open(world.url('site.test'))
    await eventually(
      () => tab.run(cells),
      [
        [
          'en',
          'Cookies',
          'Name',
          'Kind',
          'Purpose',
          'Set by',
          'What for',
          'Kept for',
          '_ga*',
          'Cookie',
          'Statistics',
          '<b>Site</b>',
          '<i>Counts</i>',
          '13 months',
        ],
        [
          'az',
          'Saxlanma m\u00fcdd\u0259ti',
          'M\u0259qs\u0259d',
          'Saxlanma m\u00fcdd\u0259ti',
          'Statistika',
          '14 ay',
        ],
      ],
    )
    expect(
      await tab.run(
        `document.querySelector('[data-consent-table=cookeys]').textContent`,
      ),
    ).toBe('as it was')
    expect(
      await tab.run('[document.cookie, Object.keys(localStorage).join()]'),
    ).toEqual(['', ''])
  })

  // What is wrong in a text does not depend on the engine.
  if (name !== 'chromium') return

  it('prints nothing of a configuration that is wrong', async () => {
    const tab = current()
    const wrong = { ...own, controller: {} }
    close = servePages('site.test', {
      '/': page(
        body +
          '<script>window.faults = []; console.error = (...all) => faults.push(all.join(" "))</script>',
        snippet(wrong, 'src="/assent-tables.js" defer'),
      ),
    })
    await tab.open(world.url('site.test'))
    await eventually(
      async () =>
        /controller\.name: expected words/.test(await tab.run('faults.join()')),
      true,
    )
    expect(await tab.run(cells)).toEqual([])
  })
})
