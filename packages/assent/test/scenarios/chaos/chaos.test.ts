import { env } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { useTab } from '../../world/use-tab.ts'
import { onlyChromium, world } from '../../world/world.ts'
import { round, type Purpose } from './round.ts'

/** Another on each run; to see one again, set it. */
const SEED = Number(env['SEED'] ?? Date.now() % 1_000_000)

const ROUNDS = { chromium: 18, firefox: 12, webkit: 12 }

/** Rounds of one host are one after another, as they share what is stored. */
const HOSTS = ['site.test', 'www.site.test', 'shop.site.test'] as const

const ours = snippet({ ...config, scriptedGrants: true, reload: 'never' })

/** What happens in a round, as its page tells it. */
type Entry =
  | readonly ['visit', number]
  | readonly ['choose', Partial<Record<Purpose, boolean>>]
  | readonly ['ran', string]
  | readonly ['error', string]
  | readonly ['end']

const literal = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c')

const markupOf = (seed: number): string =>
  round(seed)
    .steps.map(({ markup }) => markup)
    .join('\n')

/** Decides, and leaves, as the round has it; tells the page that holds it. */
const driver = (seed: number): string => `<script>
  const seed = ${seed}
  const steps = ${literal(round(seed).steps)}
  const visits = ${literal(round(seed).visits)}
  const key = 'visit ' + seed
  const visit = Number(sessionStorage.getItem(key))
  const counts = {}
  const denied = new Set()
  const tell = (...entry) => parent.postMessage({ seed, entry }, '*')
  window.ran = (id) => { counts[id] = (counts[id] ?? 0) + 1; tell('ran', id) }
  if (!visit) {
    localStorage.clear()
    document.cookie = 'assent=; Path=/; Max-Age=0'
  }
  tell('visit', visit)
  // A page that is left cannot load the file that decides; the next one does.
  document.addEventListener('assent:error', ({ detail }) =>
    detail.code !== 'load' && tell('error', detail.code + ' ' + detail.message))

  function choose(choices) {
    const isGranted = Object.values(choices).includes(true)
    if (!isGranted) Object.keys(choices).forEach((purpose) => denied.add(purpose))
    // A grant may be heard at once; a denial holds from where the call returns.
    if (isGranted) tell('choose', choices)
    const done = assent.save(choices)
    if (!isGranted) tell('choose', choices)
    return done
  }

  const later = (delay) => new Promise((resolve) => setTimeout(resolve, delay))
  async function until(isTrue) {
    const giveUp = performance.now() + 6000
    while (!isTrue() && performance.now() < giveUp) await later(5)
  }

  async function act() {
    await until(() => window.assent?.$choices.get().necessary)
    for (const { after, choices } of visits[visit]) {
      if (after) await later(after)
      void choose(choices)
    }
    if (visit < visits.length - 1) {
      sessionStorage.setItem(key, visit + 1)
      return location.reload()
    }
    await choose({ analytics: true, marketing: true })
    await until(() => steps.every(({ id, purpose, isInlineModule }) =>
      counts[id] || (isInlineModule && denied.has(purpose))))
    // What is on its way, and should not be, arrives.
    await fetch('/step.js?delay=60')
    tell('end')
  }
  void act()
</script>`

/** What the page that holds the rounds does with them. */
const HARNESS = `<script>
  const logs = {}
  const ends = {}
  addEventListener('message', ({ data: { seed, entry } }) => {
    logs[seed].push(entry)
    if (entry[0] === 'end') ends[seed]()
  })
  async function play(origin, seed) {
    logs[seed] = []
    const frame = document.createElement('iframe')
    frame.src = origin + '/round?seed=' + seed
    await new Promise((resolve) => {
      ends[seed] = resolve
      setTimeout(resolve, 15000)
      document.body.append(frame)
    })
    frame.remove()
    return logs[seed]
  }
</script>`

const step = async (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url)
  await wait(Number(searchParams.get('delay')))
  const id = searchParams.get('id')
  return new Response(id && `ran('${id}')`, {
    headers: { 'Content-Type': 'text/javascript' },
  })
}

/** What is wrong with how a round went. */
function faults(seed: number, log: readonly Entry[]): string[] {
  const { steps } = round(seed)
  const found: string[] = []
  const allowed = new Set<string>()
  const denied = new Set<string>()
  let grants: Record<string, number> = {}
  let runs: Record<string, number> = {}
  for (const [what, value] of log) {
    if (what === 'error') found.push(`error: ${value}`)
    if (what === 'visit') {
      runs = {}
      denied.clear()
      grants = Object.fromEntries([...allowed].map((purpose) => [purpose, 1]))
    }
    if (what === 'choose')
      for (const [purpose, isGranted] of Object.entries(value)) {
        if (isGranted && !allowed.has(purpose))
          grants[purpose] = (grants[purpose] ?? 0) + 1
        if (isGranted) allowed.add(purpose)
        else {
          allowed.delete(purpose)
          denied.add(purpose)
        }
      }
    if (what !== 'ran') continue
    const { purpose, isAgain } = steps[Number(value)]!
    const count = (runs[value] = (runs[value] ?? 0) + 1)
    if (!allowed.has(purpose)) found.push(`${value} ran without ${purpose}`)
    if (count > (isAgain ? grants[purpose]! : 1))
      found.push(`${value} ran ${count} times`)
  }
  for (const { id, purpose, isInlineModule } of steps)
    if (!runs[id] && !(isInlineModule && denied.has(purpose)))
      found.push(`${id} was lost`)
  return found
}

describe.each(onlyChromium)('in %s', (name) => {
  const current = useTab(name)
  const closes: (() => void)[] = []
  afterEach(() => closes.splice(0).forEach((close) => close()))

  it('nothing starts after a withdrawal, runs twice or is lost, whatever is chosen and left in the middle', async () => {
    const tab = current()
    for (const host of HOSTS)
      closes.push(
        servePages(host, {
          '/': page(HARNESS, ''),
          '/step.js': step,
          '/round': (request) => {
            const seed = Number(new URL(request.url).searchParams.get('seed'))
            return new Response(page(markupOf(seed), driver(seed) + ours), {
              headers: { 'Content-Type': 'text/html' },
            })
          },
        }),
      )
    await tab.open(world.url('site.test'))
    const seeds = Array.from({ length: ROUNDS[name] }, (_, i) => SEED + i)
    const logs: Record<string, Entry[]> = {}
    for (const i of seeds.keys()) {
      if (i % HOSTS.length) continue
      const plays = HOSTS.map(
        (host, j) => `play('${world.url(host, '')}', ${seeds[i + j]})`,
      )
      const played = await tab.run<(typeof logs)[string][]>(
        `Promise.all([${plays}])`,
      )
      played.forEach((log, j) => (logs[seeds[i + j]!] = log))
    }
    expect(
      seeds.flatMap((seed) => {
        const log = logs[seed]!
        const found = faults(seed, log)
        return found.length
          ? {
              seed,
              found,
              log: JSON.stringify(log),
              markup: markupOf(seed),
            }
          : []
      }),
    ).toEqual([])
  })
})
