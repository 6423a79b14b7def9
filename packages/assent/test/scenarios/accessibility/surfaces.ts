import type { Surface } from '@assent/core'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { stage, type Ask } from './stage.ts'

/** All that is drawn, also where it is in a shadow root, as an expression. */
export const OURS =
  '(document.querySelector("#assent")?.shadowRoot ?? document)'

const has = (selector: string): string =>
  `!!${OURS}.querySelector('${selector}')`

/** What is there as soon as something of ours is on screen. */
const DRAWN: { readonly [name in Surface]?: string } = {
  banner: has('#assent .assent-banner .assent-choose'),
  preferences: has('#assent .assent-preferences[open]'),
  announcement: has('#assent .assent-understood'),
  signal: has('#assent .assent-understood'),
  reload: has('#assent .assent-reload'),
  none: `!${OURS}.querySelector('#assent :is(section, dialog)')`,
}

/** Waits until a surface is drawn. */
export function drawn(tab: Tab, surface: Surface): Promise<void> {
  return eventually(() => tab.run(DRAWN[surface]!), true)
}

/** Opens a page of the stage, and waits for the banner and a placeholder. */
export async function openStage(tab: Tab, ask?: Ask): Promise<void> {
  await tab.open(stage(ask))
  await drawn(tab, 'banner')
  await eventually(
    () =>
      tab.run(
        `(!document.querySelector('[data-consent]') || !!document.querySelector('.assent-placeholder')) && !!document.querySelector('.assent-reopen')`,
      ),
    true,
  )
}

/** Shows a surface, with all that can be opened in it open. */
export async function showAll(tab: Tab, surface: Surface): Promise<void> {
  await tab.run(`assent.show('${surface}')`)
  await drawn(tab, surface)
  await tab.run(
    `${OURS}.querySelectorAll('#assent details').forEach((one) => { one.open = true })`,
  )
}

/** Refuses, so that only the word about it and the way back are on screen. */
export async function refuse(tab: Tab): Promise<void> {
  await tab.run('assent.rejectAll()')
  await drawn(tab, 'none')
  await eventually(
    () => tab.run(`${OURS}.querySelector('.assent-status').textContent !== ''`),
    true,
  )
}
