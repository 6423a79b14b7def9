import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages, type PagesOptions } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'
import {
  BOX,
  formConfig,
  granted,
  head,
  LABEL,
  newReceipts,
  openForm,
  signUp,
  stayPage,
} from './forms.ts'

const DIST = join(import.meta.dirname, '../../../dist')

/** Letters that windows-1251 does not have. */
const AZ =
  'H\u0259r ay m\u0259n\u0259 t\u0259klifl\u0259r g\u00f6nd\u0259rin \u0130\u015f\u0131q'

function asEntities(text: string): string {
  return text.replace(/[^ -~]/g, (letter) => `&#${letter.codePointAt(0)};`)
}

const settings = `<a href="#" id="settings" data-consent-action="preferences">Settings</a>`

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  let before = 0
  const receipts = (): string[] => newReceipts(before)
  type Pages = Parameters<typeof servePages>[1]
  function serve(pages: Pages | string, options?: PagesOptions): void {
    const all = typeof pages === 'string' ? { '/': pages } : pages
    close = servePages('site.test', all, options)
  }
  beforeEach(() => {
    before = world.stored('site.test').length
  })
  afterEach(() => close())

  it('EU-14 a ticked box and a click on send have a receipt with the hash of the text beside it', async () => {
    const tab = current()
    serve(stayPage(signUp() + settings))
    await openForm(tab)
    await tab.click('#news')
    await tab.click('#send')
    await eventually(receipts, [granted()])
    expect(await tab.run('[sent, assent.allows("newsletter")].join()')).toBe(
      '1,true',
    )
    expect(JSON.stringify(world.stored('site.test').at(-1))).not.toContain(
      'offers',
    )
    // The visitor sees it, and takes it back, where all choices are.
    await tab.click('#settings')
    await shown(tab, 'preferences')
    const own = '#assent [aria-labelledby=assent-name-newsletter]'
    const isOn = `document.querySelector('${own}').getAttribute('aria-checked')`
    expect(await tab.run(isOn)).toBe('true')
    await tab.click(own)
    await tab.click('#assent .assent-save')
    await eventually(() => tab.run('assent.allows("newsletter")'), false)
    await eventually(
      () => receipts().includes('save withdrawn newsletter denied'),
      true,
    )
  })

  it('a form that the Enter key sends counts as well', async () => {
    const tab = current()
    serve(stayPage())
    await openForm(tab)
    await tab.click('#news')
    await tab.run(`document.querySelector('#mail').focus()`)
    await tab.press('Enter')
    await eventually(receipts, [granted()])
    expect(await tab.run('sent')).toBe(1)
  })

  it('is carried out by the next page, where the form leads away at once', async () => {
    const tab = current()
    serve({
      '/': page(
        signUp(BOX, 'id="sign-up" method="post" action="/thanks"'),
        head,
      ),
      '/thanks': page('Thank you', head),
      '/assent-desk.js': ({ headers }) =>
        headers.get('referer')?.endsWith('/thanks')
          ? new Response(readFileSync(join(DIST, 'assent-desk.js')), {
              headers: { 'Content-Type': 'text/javascript' },
            })
          : new Promise<Response>(() => {}),
    })
    await openForm(tab)
    await tab.click('#news')
    await tab.click('#send')
    await eventually(() => tab.run('location.pathname'), '/thanks')
    await eventually(receipts, [granted()])
    await eventually(() => tab.run('assent.allows("newsletter")'), true)
  })

  it('works under the strictest policy', async () => {
    const tab = current()
    const reports: string[] = []
    serve(
      {
        '/': page(
          signUp(),
          `<script src="/assent.js" data-config="/consent.json" async></script><script src="/assent-form.js" async></script>`,
        ),
        '/consent.json': () => Response.json(formConfig),
        '/report': async (request) => {
          reports.push(await request.text())
          return new Response(null, { status: 204 })
        },
      },
      {
        headers: {
          'Content-Security-Policy':
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; require-trusted-types-for 'script'; report-uri /report",
        },
      },
    )
    await openForm(tab)
    await tab.click('#news')
    await tab.click('#send')
    await eventually(receipts, [granted()])
    expect(reports).toEqual([])
  })

  // Which text belongs to a box, and what a box says, is read from the DOM.
  if (name !== 'chromium') return

  it('a box that is not ticked says nothing, and takes back what was granted', async () => {
    const tab = current()
    serve(stayPage())
    await openForm(tab)
    await tab.click('#send')
    expect(await tab.run('[sent, ...Object.keys(localStorage)].join()')).toBe(
      '1',
    )
    await tab.click('#news')
    await tab.click('#send')
    await eventually(receipts, [granted()])
    await tab.click('#news')
    await tab.click('#send')
    await eventually(receipts, [granted(), 'save withdrawn newsletter denied'])
    expect(await tab.run('[sent, assent.allows("newsletter")].join()')).toBe(
      '3,false',
    )
  })

  it('the hash is of the text that is there when the form is sent', async () => {
    const tab = current()
    serve(stayPage())
    await openForm(tab)
    await tab.click('#news')
    await tab.run(`document.querySelector('b').textContent = 'letter'`)
    await tab.click('#send')
    await eventually(receipts, [granted(LABEL.replace('e-mail', 'letter'))])
  })

  it.each([
    [
      'a label elsewhere, in a form without an id',
      `<form action="/a/join.php?user=1"><input id="news" type="checkbox" data-consent-form="newsletter"><button id="send">Send</button></form>
       <label for="news">Yes, please</label>`,
      granted('Yes, please', 'a-join-php'),
    ],
    [
      'ARIA, in a form whose fields are called like its properties',
      `<p id="what">Yes,</p><p id="more">please</p><form name="join"><input type="hidden" name="id"><input type="hidden" name="action">
       <input id="news" type="checkbox" data-consent-form="newsletter" aria-labelledby="what more"><input type="submit" id="send"></form>`,
      granted('Yes, please', 'join'),
    ],
    [
      'aria-label, and a button outside the form',
      `<form id="join"><input id="news" type="checkbox" data-consent-form="newsletter" aria-label="Yes, please"></form><button id="send" form="join">Send</button>`,
      granted('Yes, please', 'join'),
    ],
  ])('takes the text from %s', async (_, body, receipt) => {
    const tab = current()
    serve(stayPage(body))
    await openForm(tab)
    await tab.click('#news')
    await tab.click('#send')
    await eventually(receipts, [receipt])
  })

  it('reads Azerbaijani on a page in windows-1251', async () => {
    const tab = current()
    const body = stayPage(signUp(BOX.replace(/Send[^]*month/, asEntities(AZ))))
    const html = body.replace('charset="utf-8"', 'charset="windows-1251"')
    const headers = { 'Content-Type': 'text/html; charset=windows-1251' }
    serve({ '/': () => new Response(html, { headers }) })
    await openForm(tab)
    expect(await tab.run('document.characterSet')).toBe('windows-1251')
    await tab.click('#news')
    await tab.click('#send')
    await eventually(receipts, [granted(`${AZ}.`)])
  })
})
