import { createHash } from 'node:crypto'
import type { Config } from '@assent/core'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, page, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { world } from '../../world/world.ts'

/** A configuration with a purpose that a form can grant. */
export const formConfig: Config = {
  ...config,
  purposes: [
    ...config.purposes,
    {
      id: 'newsletter',
      separate: true,
      name: 'Newsletter',
      description: 'We write to you once a month.',
    },
  ],
}

/** What stands beside the checkbox. */
export const LABEL = 'Send me offers by e-mail, at most once a month.'

export const BOX = `<label><input id="news" type="checkbox" name="news" data-consent-form="newsletter">
  Send me offers by <b>e-mail</b>,
  at most once a month.</label>`

/** Sends by `fetch`, as most do: the page counts, and stays. */
const STAY = `<script>
  window.sent = 0
  document.addEventListener('submit', (event) => { event.preventDefault(); sent++ })
</script>`

/** A form, with a checkbox in it. */
export function signUp(box: string = BOX, attributes = 'id="sign-up"'): string {
  return `<form ${attributes}><input id="mail" name="mail" aria-label="E-mail" value="a@b.example">
    ${box} <button id="send">Send</button></form>`
}

/** The head of a page that has such forms. */
export const head: string = `${snippet(formConfig)}<script src="/assent-form.js" async></script>`

/** A page whose forms do not lead away. */
export function stayPage(body: string = signUp()): string {
  return page(body + STAY, head)
}

/** Opens a page, and waits for both scripts. */
export async function openForm(tab: Tab, path = '/'): Promise<void> {
  await tab.open(world.url('site.test', path))
  await shown(tab, 'banner')
  await eventually(() => tab.run('typeof assent.form'), 'function')
}

/** What the receipts since then say of what was done. */
export function newReceipts(before: number): string[] {
  return world
    .stored('site.test')
    .slice(before)
    .map(({ body }) => {
      const { event, choices, form } = body
      const [{ p, s }] = choices as [{ p: string; s: string }]
      const { id, text } = (form ?? {}) as { id?: string; text?: string }
      return [event.method, event.kind, p, s, id, text].join(' ').trim()
    })
}

/** What a receipt of such a form says, by a hash of our own. */
export function granted(text: string = LABEL, id = 'sign-up'): string {
  const hash = createHash('sha256').update(text).digest('base64url')
  return `form given newsletter granted ${id} ${hash}`
}
