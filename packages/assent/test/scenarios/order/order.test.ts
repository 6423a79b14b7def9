import { env } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Engine, Tab } from '../../browsers/tab.ts'
import { page, servePages, snippet } from '../../world/serve-pages.ts'
import { sendParts } from '../../world/send-parts.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'
import { isAsync, isOld, mix, SCRIPT_HOSTS, type Kind } from './mix.ts'

/** Another on each run; to see one again, set it. */
const SEED = Number(env['SEED'] ?? Date.now() % 1_000_000)

/** How many mixes, with the answer given before and by a click while they wait. */
const MIXES = {
  chromium: { before: 66, click: 36 },
  firefox: { before: 30, click: 12 },
  webkit: { before: 30, click: 12 },
}

/** How many are loaded at a time. */
const FRAMES = 12

const START = '<script>window.order = []</script>'

/** A mix as the server sends it: in two parts. */
function mixPage(request: Request): Response {
  const { searchParams } = new URL(request.url)
  const isTagged = searchParams.has('tagged')
  const { parts, pause, mode } = mix(
    Number(searchParams.get('seed')),
    isTagged,
    world.port,
  )
  const ours =
    mode === 'async' ? snippet() : snippet(undefined, 'src="/assent.js"')
  const [head, foot] = !isTagged
    ? ['', '']
    : mode === 'body'
      ? ['', ours]
      : [ours, '']
  const sent = page(`${parts[0]}{cut}${parts[1]}${foot}`, START + head)
  return sendParts(sent.split('{cut}'), pause)
}

async function step(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  await wait(Number(searchParams.get('delay')))
  const id = searchParams.get('id')
  return new Response(id && `order.push('${id}')`, {
    headers: {
      'Content-Type': 'text/javascript',
      'Access-Control-Allow-Origin': '*',
    },
  })
}

/** What the page that holds the mixes does with them. */
const HARNESS = `<script>
  const held = []
  /** Loads a mix in a frame; resolves when so many scripts have run. */
  function load(url, count) {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
    held.push(frame)
    return new Promise((resolve) => {
      const giveUp = performance.now() + 8000
      const look = () => {
        const { order } = frame.contentWindow
        if (order?.length >= count || performance.now() > giveUp) resolve(frame)
        else setTimeout(look, 5)
      }
      look()
    })
  }
  const orderOf = (frame) => [...frame.contentWindow.order ?? []]
  const clear = () => held.splice(0).forEach((frame) => frame.remove())
  /** Some at a time; what has run is read when all have. */
  async function loadAll(mixes) {
    const orders = []
    const waiting = mixes.entries()
    const work = async () => {
      for (const [i, [url, count]] of waiting) orders[i] = await load(url, count)
    }
    await Promise.all(Array.from({ length: ${FRAMES} }, work))
    const found = orders.map(orderOf)
    clear()
    return found
  }
</script>`

const url = (seed: number, isTagged: boolean): string =>
  `/mix?seed=${seed}${isTagged ? '&tagged' : ''}`

/** How many scripts of a mix run. */
const countOf = (seed: number): number =>
  mix(seed, true, 0).scripts.filter(({ kind }) => !isOld(kind)).length

const mixes = (seeds: readonly number[], isTagged: boolean): string =>
  JSON.stringify(seeds.map((seed) => [url(seed, isTagged), countOf(seed)]))

/** Those that ran in order, then those that may run at any time. */
function sorted(
  seed: number,
  order: readonly string[],
  engine: Engine['name'],
): string {
  const { scripts } = mix(seed, true, 0)
  // Firefox runs an inline module that a script starts when it has what it
  // imports, and tells nobody.
  const isFree = (kind: Kind): boolean =>
    isAsync(kind) || (engine === 'firefox' && kind === 'importing module')
  const free = scripts.flatMap(({ id, kind }) => (isFree(kind) ? id : []))
  const ordered = order.filter((id) => !free.includes(id))
  const others = order.filter((id) => free.includes(id)).toSorted()
  return `${ordered.join()} and ${others.join()}`
}

const described = (seed: number): string =>
  `SEED=${SEED}, mix ${seed}: ${mix(seed, true, 0)
    .scripts.map(({ id, kind }) => `${id} ${kind}`)
    .join(', ')}`

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  const closes: (() => void)[] = []
  afterEach(() => closes.splice(0).forEach((close) => close()))

  async function open(): Promise<Tab> {
    for (const host of SCRIPT_HOSTS)
      closes.push(
        servePages(host, {
          '/': page(HARNESS),
          '/mix': mixPage,
          '/step.js': step,
        }),
      )
    const tab = current()
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    return tab
  }

  /** Compares what ran with tags to what runs without. */
  async function compare(
    tab: Tab,
    seeds: readonly number[],
    found: readonly (readonly string[])[],
  ): Promise<void> {
    const wanted = await tab.run<string[][]>(`loadAll(${mixes(seeds, false)})`)
    for (const [i, seed] of seeds.entries())
      expect(sorted(seed, found[i]!, name), described(seed)).toBe(
        sorted(seed, wanted[i]!, name),
      )
  }

  it('scripts run in the order that the same page without tags gives, with the answer given before', async () => {
    const tab = await open()
    await tab.click('#assent .assent-accept')
    await shown(tab, 'nothing')
    const seeds = Array.from({ length: MIXES[name].before }, (_, i) => SEED + i)
    const found = await tab.run<string[][]>(`loadAll(${mixes(seeds, true)})`)
    await compare(tab, seeds, found)
  })

  it('and with the answer given while they wait', async () => {
    const tab = await open()
    for (let start = 0; start < MIXES[name].click; start += FRAMES) {
      const seeds = Array.from(
        { length: FRAMES },
        (_, i) => SEED + 1000 + start + i,
      )
      await tab.run(`void (window.loads = Promise.all(
        ${mixes(seeds, true)}.map(([url, count]) => load(url, count))))`)
      await tab.click('#assent .assent-accept')
      const found = await tab.run<string[][]>(
        `loads.then((frames) => { const orders = frames.map(orderOf); clear(); return orders })`,
      )
      await compare(tab, seeds, found)
      await tab.run('assent.reset()')
      await shown(tab, 'banner')
    }
  })
})
