import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { page, servePages } from '../../world/serve-pages.ts'
import { settled } from '../../world/settled.ts'
import { shown } from '../../world/shown.ts'
import { untagged } from '../../world/untagged.ts'
import { useTab } from '../../world/use-tab.ts'
import { withFirefox, world } from '../../world/world.ts'
import { libraries } from './libraries.ts'

const all = await libraries()
const body = all.map(({ markup }) => markup).join('\n')

/** Those that have sent what they saw. */
function heard(): string[] {
  const paths = new Set(world.hits.map(({ path }) => path))
  return all.flatMap(({ name, path }) => (paths.has(path) ? name : []))
}

/**
 * A page that takes its time: WebKit rounds to 1 ms, and web-vitals says
 * nothing of a page whose first byte came at 0.
 */
const slowly = (markup: string) => async (): Promise<Response> => {
  await wait(20)
  return new Response(page(markup).replaceAll('{{tracker}}', world.tracker), {
    headers: { 'Content-Type': 'text/html', 'Cache-Control': 'no-cache' },
  })
}

const names = all.map(({ name }) => name)

describe.each(withFirefox)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('libraries that are installed as they document send nothing before the choice, and then all of them do', async () => {
    const tab = current()
    close = servePages('site.test', { '/': slowly(body) })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    await settled(tab)
    expect(world.hits.filter(({ query }) => !query['mark'])).toEqual([])
    await tab.click('#assent .assent-accept')
    await eventually(heard, names)
    world.clear()
    await tab.open(world.url('site.test', '/?again'))
    await eventually(heard, names)
  })

  it('the same page without tags sends at once', async () => {
    const tab = current()
    close = servePages('site.test', { '/': slowly(untagged(body)) })
    await tab.open(world.url('site.test'))
    await eventually(heard, names)
    expect(await tab.run('window.assent?.allows("analytics")')).not.toBe(true)
  })
})
