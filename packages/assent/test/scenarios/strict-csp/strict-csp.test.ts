import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'report-uri /report',
].join('; ')

const JSON_TYPE = { 'Content-Type': 'application/json' }
const SCRIPT_TYPE = { 'Content-Type': 'text/javascript' }

function serve(
  csp: string,
  body: string,
  attributes = '',
): { close(): void; reports: string[] } {
  const reports: string[] = []
  const head = `<script src="/assent.js" data-config="/consent.json" async${attributes}></script>`
  const close = servePages(
    'site.test',
    {
      '/': page(body, head),
      '/consent.json': () =>
        new Response(JSON.stringify(config), { headers: JSON_TYPE }),
      '/tagged.js': () =>
        new Response('document.body.dataset.ran = "yes"', {
          headers: SCRIPT_TYPE,
        }),
      '/report': async (request) => {
        reports.push(await request.text())
        return new Response(null, { status: 204 })
      },
      '/leak': page('<script>document.title = "ran"</script>', ''),
    },
    { headers: { 'Content-Security-Policy': csp } },
  )
  return { close, reports }
}

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('is styled, usable and reported nowhere under the strictest policy', async () => {
    const tab = current()
    const site = serve(
      STRICT,
      '<script type="text/plain" data-consent="analytics" src="/tagged.js"></script>',
    )
    close = site.close
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    const style = `getComputedStyle(document.querySelector('#assent .assent-banner'))`
    expect(await tab.run(`${style}.position`)).toBe('fixed')
    await tab.click('#assent .assent-choose')
    await shown(tab, 'preferences')
    await tab.click('#assent .assent-preferences .assent-accept')
    await shown(tab, 'nothing')
    await eventually(() => tab.run('document.body.dataset.ran'), 'yes')
    await tab.reload()
    await eventually(() => tab.run('document.body.dataset.ran'), 'yes')
    // The endpoint does hear of a page that breaks the policy.
    expect(site.reports).toEqual([])
    await tab.open(world.url('site.test', '/leak'))
    await eventually(() => site.reports.length, 1)
    expect(site.reports[0]).toContain('/leak')
  })

  it('passes the nonce of the page on', async () => {
    const tab = current()
    const site = serve(
      "default-src 'none'; script-src 'nonce-abc'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types assent; report-uri /report",
      `<script nonce="abc" type="text/plain" data-consent="analytics" src="/tagged.js"></script>
       <script nonce="abc" type="text/plain" data-consent="analytics">document.body.dataset.inline = 'yes'</script>`,
      ' nonce="abc"',
    )
    close = site.close
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#assent .assent-accept')
    await eventually(() => tab.run('document.body.dataset.ran'), 'yes')
    await eventually(() => tab.run('document.body.dataset.inline'), 'yes')
    expect(site.reports).toEqual([])
  })

  it('holds a script that Trusted Types refuse, and says so', async () => {
    const tab = current()
    const site = serve(
      "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /report",
      '<script type="text/plain" data-consent="analytics" src="/tagged.js"></script>',
    )
    close = site.close
    await tab.open(world.url('site.test'))
    await eventually(() => site.reports.length > 0, true)
    expect(await tab.run('document.body.dataset.ran ?? "no"')).toBe('no')
    expect(await tab.run('assent.allows("analytics")')).toBe(false)
  })
})
