import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { withWebKit, world } from '../../world/world.ts'
import {
  BOX,
  formConfig,
  granted,
  newReceipts,
  openForm,
  signUp,
  stayPage,
} from './forms.ts'

const home = join(import.meta.dirname, '../../..')

const consent = `{ newsletter: { form: 'sign-up', text: 'Yes' } }`
const keys = `{ key: 'Enter', code: 'Enter', keyCode: 13, which: 13, charCode: 13, bubbles: true }`

const attacks = {
  'a submit of a timer':
    'new Promise((resolve) => setTimeout(() => resolve(form.requestSubmit()), 1500))',
  'a submit by the button of the form': 'form.requestSubmit(send)',
  'a click on send by a script': 'send.click()',
  'a click on the label of send by a script': `document.querySelector('#around').click()`,
  'a key press by a script': `['keydown', 'keypress', 'keyup'].forEach((type) => {
    mail.dispatchEvent(new KeyboardEvent(type, ${keys}))
    send.dispatchEvent(new KeyboardEvent(type, ${keys}))
  })`,
  'an event that is no submit':
    'form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: send }))',
  'a call': `assent.save(${consent})`,
  'a call with a click that is over': `assent.save(${consent}, window.kept)`,
} as const

const faults = `<script>
  window.faults = []
  console.error = (...all) => faults.push(all.join(' '))
  window.kept = undefined
  addEventListener('click', (event) => { if (event.isTrusted) kept = event })
</script>`

const send = `<label id="around"><button id="send">Send</button></label>`

describe.each(withWebKit)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  let before = 0
  const receipts = (): string[] => newReceipts(before)
  const serve = (body: string): void => {
    close = servePages('site.test', { '/': stayPage(body + faults) })
  }
  beforeEach(() => {
    before = world.stored('site.test').length
  })
  afterEach(() => close())

  /** The next receipts in the database are those of a refusal. */
  async function expectNothing(tab: Tab): Promise<void> {
    expect(await tab.run('assent.allows("newsletter")')).toBe(false)
    await tab.run('assent.rejectAll()')
    await eventually(
      () => receipts().toSorted(),
      [
        'reject-all refused functional denied',
        'reject-all refused newsletter denied',
      ],
    )
  }

  it('nothing that a script does with a ticked box grants: submits, clicks, keys, calls', async () => {
    const tab = current()
    serve(signUp(BOX, 'id="sign-up"').replace(/<button.*button>/, send))
    await openForm(tab)
    await tab.click('#news')
    for (const [attack, code] of Object.entries(attacks)) {
      await tab.run(`(async () => {
        const [form, send, mail] = ['#sign-up', '#send', '#mail'].map((one) => document.querySelector(one))
        await ${code}
      })()`)
      await shown(tab, 'banner')
      expect(
        await tab.run('[news.checked, assent.allows("newsletter")]'),
        attack,
      ).toEqual([true, false])
    }
    await expectNothing(tab)
  })

  it('a form that is not sent grants nothing: a field is missing, or the page prevents it', async () => {
    const tab = current()
    serve(signUp().replace('value="a@b.example"', 'required'))
    await openForm(tab)
    await tab.click('#news')
    await tab.click('#send')
    await tab.run(`(() => {
      document.querySelector('#mail').value = 'a@b.example'
      document.addEventListener('click', (event) => event.preventDefault(), { once: true })
    })()`)
    await tab.click('#send')
    expect(await tab.run('[sent, ...Object.keys(localStorage)].join()')).toBe(
      '0',
    )
    await tab.click('#send')
    await eventually(receipts, [granted()])
  })

  // What a box may say does not depend on the engine.
  if (name !== 'chromium') return

  it('EU-06 a box that was ticked beforehand grants nothing, and is named', async () => {
    const tab = current()
    serve(signUp(BOX.replace('type=', 'checked type=')))
    await openForm(tab)
    await tab.click('#send')
    expect(await tab.run('[sent, faults[0]].join()')).toBe(
      '1,Assent: a box that was ticked beforehand grants no "newsletter" [object HTMLInputElement]',
    )
    await expectNothing(tab)
  })

  it.each([
    ['is not there', 'newsleter', 'unknown-id'],
    ['is not asked for by itself', 'marketing', 'gesture'],
  ])('a purpose that %s is reported', async (_, purpose, code) => {
    const tab = current()
    serve(signUp(BOX.replace('"newsletter"', `"${purpose}"`)))
    await openForm(tab)
    await tab.run(
      `void assent.on('error', ({ code }) => { window.reported = code })`,
    )
    await tab.click('#news')
    await tab.click('#send')
    await eventually(() => tab.run('window.reported'), code)
    expect(await tab.run(`assent.allows('${purpose}')`)).toBe(false)
    await expectNothing(tab)
  })

  it('watches any box by hand, until it is told to stop', async () => {
    const tab = current()
    serve(signUp(BOX.replace('data-consent-form="newsletter"', '')))
    await openForm(tab)
    await tab.run(`(() => {
      window.off = assent.form(document.querySelector('form'), { purpose: 'newsletter' })
    })()`)
    await tab.click('#news')
    await tab.click('#send')
    await eventually(receipts, [granted()])
    await tab.run('off()')
    await tab.click('#news')
    await tab.click('#send')
    expect(await tab.run('[sent, assent.allows("newsletter")].join()')).toBe(
      '2,true',
    )
  })

  it('is the same in the npm package', async () => {
    const tab = current()
    const imports = {
      'js-cookie': '/modules/js-cookie/dist/js.cookie.mjs',
      nanostores: '/modules/nanostores/index.js',
      preact: '/modules/preact/dist/preact.mjs',
    }
    const script = (folder: string) => (request: Request) => {
      const [, , ...path] = new URL(request.url).pathname.split('/')
      const text = readFileSync(join(home, folder, ...path))
      return new Response(text, {
        headers: { 'content-type': 'text/javascript' },
      })
    }
    close = servePages('site.test', {
      '/': page(
        signUp(BOX.replace('data-consent-form="newsletter"', '')),
        `<script>window.process = { env: {} }</script>
        <script type="importmap">${JSON.stringify({ imports })}</script>
        <script type="module">
          import { createAssent, watchForm } from '/npm/index.js'
          window.assent = createAssent(${JSON.stringify(formConfig)})
          watchForm(assent, document.querySelector('form'), { purpose: 'newsletter' })
        </script>`,
      ),
      '/npm/*': script('dist/npm'),
      '/modules/*': script('node_modules'),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await tab.click('#news')
    await tab.click('#send')
    await eventually(receipts, [granted()])
  })
})
