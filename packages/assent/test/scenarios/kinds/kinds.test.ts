import { afterEach, describe, expect, it } from 'vitest'
import { mediaRoutes } from '../../../../../examples/tracker/media-routes.ts'
import type { Engine, Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { untagged } from '../../world/untagged.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'
import { frames, imports, inTemplates, kinds, type Kind } from './kinds.ts'

type Counts = Record<string, number>

const media = mediaRoutes()

/** What the page's own host has for those that may not be another's. */
const own = (request: Request): Response | Promise<Response> => {
  const [, , row, file] = new URL(request.url).pathname.split('/')
  return media.request(`/${file}?row=${row}`)
}

/** The markup of all kinds, with addresses that name them. */
function markupOf(rows: readonly Kind[], mark = ''): string {
  return rows
    .map(({ name, markup }) => {
      const row = name + mark
      return markup
        .replaceAll('{row}', row)
        .replaceAll('{hit}', `{{tracker}}/hit?row=${row}`)
        .replaceAll('{.js}', `{{tracker}}/${row}.js?row=${row}`)
        .replaceAll(/\{own\/([\w.]+)\}/g, `/own/${row}/$1`)
        .replaceAll('{pixel.gif}', `{{tracker}}/pixel.gif?row=${row}`)
        .replaceAll(/\{(\w+\.\w+)\}/g, `{{tracker}}/media/$1?row=${row}`)
    })
    .join('\n')
}

/** How often each kind has asked. */
function asked(rows: readonly Kind[], mark = ''): Counts {
  const theirs = world.hits.map(({ query }) => query['row'])
  const ours = world
    .asked('site.test')
    .map((path) => /^\/own\/([\w-]+)\/.*svg$/.exec(path)?.[1])
  const all = [...theirs, ...ours]
  return Object.fromEntries(
    rows.map(({ name }) => [
      name,
      all.filter((row) => row === name + mark).length,
    ]),
  )
}

const expected = (rows: readonly Kind[], engine: Engine['name']): Counts =>
  Object.fromEntries(rows.map(({ name, asks }) => [name, asks[engine] ?? 1]))

const none = (rows: readonly Kind[]): Counts =>
  Object.fromEntries(rows.map(({ name }) => [name, 0]))

const add = (tab: Tab, markup: string): Promise<unknown> =>
  tab.run(`document.querySelector('main').append(document.createRange()
    .createContextualFragment(${JSON.stringify(markup.replaceAll('{{tracker}}', world.tracker))}))`)

const tables = [
  ['kind', kinds],
  ['kind in a template', inTemplates([...kinds, imports])],
  ['frame, in a template too', [...frames, ...inTemplates(frames)]],
] as const

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  function open(body: string): Promise<void> {
    close = servePages('site.test', { '/': page(body), '/own/:row/:file': own })
    return current().open(world.url('site.test'))
  }

  it.each(tables)('without tags each %s asks', async (_, rows) => {
    await open(untagged(markupOf(rows)))
    await eventually(() => asked(rows), expected(rows, name))
    await settled(current())
    expect(asked(rows)).toEqual(expected(rows, name))
  })

  it.each(tables)(
    'EU-02 each tagged %s asks for nothing before, once after, and for nothing after it is taken back',
    async (_, rows) => {
      const tab = current()
      const later = rows.filter(({ name }) => !name.endsWith('icon'))
      await open(markupOf(rows))
      await shown(tab, 'banner')
      await add(tab, markupOf(later, '-later'))
      await settled(tab)
      expect(asked(rows)).toEqual(none(rows))
      expect(asked(later, '-later')).toEqual(none(later))

      await tab.click('#assent .assent-accept')
      await eventually(() => asked(rows), expected(rows, name))
      await eventually(() => asked(later, '-later'), expected(later, name))
      await tab.run('assent.withdraw()')
      await settled(tab)
      expect(asked(rows)).toEqual(expected(rows, name))
      expect(asked(later, '-later')).toEqual(expected(later, name))

      world.clear()
      // Not a new address: Firefox tells the load of an object as the page's own,
      // and Playwright's navigation for interrupted.
      await tab.reload()
      await shown(tab, 'nothing')
      await add(tab, markupOf(later, '-later'))
      await settled(tab)
      expect(asked(rows)).toEqual(none(rows))
      expect(asked(later, '-later')).toEqual(none(later))
    },
  )
})
