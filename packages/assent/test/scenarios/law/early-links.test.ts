import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { servePages } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { world } from '../../world/world.ts'
import { visited } from './told.ts'

const RELS = [
  'preconnect',
  'dns-prefetch',
  'preload',
  'prefetch',
  'modulepreload',
  'stylesheet',
]

const watch = `<script>window.told = []
  document.addEventListener('assent:error', ({ detail }) => told.push(detail.code + ' ' + detail.message))
  document.addEventListener('assent:receipt', () => window.isDecided = true)</script>`

const links = (attribute: string): string =>
  RELS.map(
    (rel) =>
      `<link rel="${rel}" as="script" ${attribute}="{{tracker}}/style.css?${rel}">`,
  ).join('')

/** A page with a service of these hosts. */
function served(markup: string, host: string): string {
  const service = { id: 'counter', name: 'Counter', hosts: [host] }
  const own = {
    controller: { name: 'Site', contact: 'privacy@site.example' },
    purposes: [{ id: 'analytics', services: [service] }],
  }
  return visited('', own, markup + watch)
}

/** What was reported by the time that somebody has decided. */
async function reports(
  tab: Tab,
  path: string,
  answer: string,
): Promise<string[]> {
  await tab.open(world.url('site.test', path))
  await shown(tab, 'banner')
  await tab.click(`#assent .assent-${answer}`)
  await eventually(() => tab.run('window.isDecided'), true)
  const told = await tab.run<string[]>('told')
  await tab.run('assent.reset()')
  return told
}

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it('EU-02 links that reach a held service ahead of it are named, tagged ones wait', async () => {
    const tab = current()
    const { hostname } = new URL(world.tracker)
    const tagged = links('data-consent="counter" data-href')
    close = servePages('site.test', {
      '/tagged': served(tagged, hostname),
      '/others': served(links('href'), '*.elsewhere.test'),
      '/untagged': served(links('href'), hostname),
    })
    expect(await reports(tab, '/tagged', 'reject')).toEqual([])
    expect(world.hits).toEqual([])
    expect(await reports(tab, '/others', 'accept')).toEqual([])
    await eventually(() => world.hits.length > 0, true)
    const [told, ...more] = await reports(tab, '/untagged', 'accept')
    expect(more).toEqual([])
    expect(told!.split('\n')).toEqual([
      'gate links do not wait (docs/reference/attributes.md):',
      ...RELS.map(
        (rel) =>
          `- <link rel="${rel}" href="${world.tracker}/style.css?${rel}"> reaches "counter", which is not granted`,
      ),
    ])
  })
})
