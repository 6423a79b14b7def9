import type { Config } from '@assent/core'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { config, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { world } from '../../world/world.ts'

/** A configuration with two services that show something. */
export const own: Config = {
  ...config,
  purposes: [
    {
      id: 'functional',
      services: [
        {
          id: 'clip',
          name: 'Clip',
          provider: 'Clip Studio',
          country: 'AZ',
          policy: 'https://clip.example/privacy',
          description: 'Plays films.',
        },
        { id: 'talk', name: { en: 'Talk', az: 'Söhbət' } },
      ],
    },
    { id: 'marketing' },
  ],
}

/** The two lines, with it. */
export const head: string = snippet(own)

/** A frame of the third party that waits. */
export const frame = (id: string, ids = 'clip', attributes = ''): string =>
  `<iframe id="${id}" data-consent="${ids}" data-src="{{tracker}}/embed/video/${id}" ${attributes}></iframe>`

/** How often the third party was asked for a frame. */
export const loads = (id: string): number =>
  world.hits.filter(({ path }) => path === `/embed/video/${id}`).length

/** Selects the placeholder of an element. */
export const hostOf = (id: string): string => `#${id} + .assent-placeholder`

/** What is in the placeholder of an element, as an expression. */
export const rootOf = (id: string): string =>
  `document.querySelector('${hostOf(id)}').shadowRoot`

/** Waits until these ids, and no others, have a placeholder. */
export function held(tab: Tab, ...ids: string[]): Promise<void> {
  return eventually(
    () =>
      tab.run(`[...document.querySelectorAll('.assent-placeholder')]
        .map(({ previousElementSibling }) => previousElementSibling.id)`),
    ids,
  )
}

/** Opens a page, refuses everything, and waits for placeholders. */
export async function refuse(tab: Tab, ...ids: string[]): Promise<void> {
  await tab.open(world.url('site.test'))
  await shown(tab, 'banner')
  await tab.click('#assent .assent-reject')
  await shown(tab, 'nothing')
  await held(tab, ...ids)
}
