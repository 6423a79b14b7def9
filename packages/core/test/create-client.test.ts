import { beforeEach, expect, test, vi } from 'vitest'
import { encodeRecord } from '../src/record.ts'
import { loadRecord } from '../src/stored-record.ts'
import { allowedIds } from './utils/allowed-ids.ts'
import { createProfile } from './utils/create-profile.ts'
import { makeRecord } from './utils/make-record.ts'
import { openPage, type PageOptions } from './utils/open-page.ts'
import { sampleConfig } from './utils/sample-config.ts'
import { startPage } from './utils/start-page.ts'
import { storedActs } from './utils/stored-acts.ts'

const now = Date.UTC(2026, 10, 22)
const necessary = ['necessary', 'session']
const calls = ['acceptAll', 'rejectAll', 'withdraw', 'reset'] as const
const denials = ['rejectAll', 'withdraw', 'reset'] as const

const withoutDecider: PageOptions = {
  onLoad(part) {
    if (part === 'decider') throw new Error('chunk blocked')
  },
}

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test('allows nothing before it has a configuration', () => {
  const { api } = openPage()
  expect(api.allows('necessary')).toBe(false)
  expect(api.$choices.get()).toEqual({})
  expect(api.$surface.get()).toBe('none')
})

test('takes calls before it has a configuration, reports them, and keeps nothing', async () => {
  const profile = createProfile()
  const { api, client, failures, loaded } = openPage({ profile })
  for (const name of calls) expect(await api[name]()).toBeUndefined()
  expect(await api.save({ analytics: true })).toBeUndefined()
  api.show('preferences')
  api.hide()
  client.hold(makeRecord(), 'sync')
  expect(api.allows('analytics')).toBe(false)
  expect(failures.map(({ code }) => code)).toEqual(Array(5).fill('config'))
  expect(api.$surface.get()).toBe('none')
  expect(profile.storage.keys()).toEqual([])
  expect(loaded).toEqual([])
})

test('EU-18 keeps nothing and names nobody before a choice', async () => {
  const profile = createProfile()
  await startPage({ profile })
  expect(profile.storage.keys()).toEqual([])
  expect(profile.cookies()).toBe('')
})

test('asks who has not chosen, and says that it is ready', async () => {
  const page = openPage()
  const heard: unknown[] = []
  page.client.on('ready', (detail) => heard.push(detail))
  await page.client.start(sampleConfig)
  expect(page.api.$surface.get()).toBe('banner')
  expect(allowedIds(page)).toEqual(necessary)
  expect(heard).toEqual([{ choices: page.api.$choices.get() }])
  expect(page.loaded).toEqual(['front'])
})

test('asks for nothing where nothing but the necessary is configured', async () => {
  const page = await startPage({}, { ...sampleConfig, purposes: [] })
  expect(page.api.$surface.get()).toBe('none')
  expect(page.api.allows('necessary')).toBe(true)
})

test('loads nothing for who has chosen under the same configuration', async () => {
  const profile = createProfile()
  const first = await startPage({ profile })
  await first.api.acceptAll()
  const page = await startPage({ profile })
  expect(page.loaded).toEqual([])
  expect(page.api.$surface.get()).toBe('none')
  expect(allowedIds(page)).toEqual(allowedIds(first))
  expect(page.client.config()).toEqual(first.client.config())
})

test('checks a configuration that has changed since the choice', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.acceptAll()
  const changed = { ...sampleConfig, scriptTimeout: 2 }
  expect((await startPage({ profile }, changed)).loaded).toEqual(['front'])
  expect((await startPage({ profile }, changed)).loaded).toEqual([])
})

test('EU-15 asks again where a purpose is new, and keeps the answers that there are', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.acceptAll()
  const purposes = [
    ...sampleConfig.purposes,
    { id: 'maps', name: 'Maps', description: 'Shows maps.' },
  ]
  const page = await startPage({ profile }, { ...sampleConfig, purposes })
  expect(page.api.$surface.get()).toBe('banner')
  expect(page.api.allows('analytics')).toBe(true)
  expect(page.api.allows('maps')).toBe(false)
})

test('EU-15 asks again after 182 days', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.acceptAll()
  vi.setSystemTime(now + 182 * 86_400_000)
  const page = await startPage({ profile })
  expect(page.api.$surface.get()).toBe('banner')
  expect(allowedIds(page)).toEqual(necessary)
})

test.each(['garbage', encodeRecord(makeRecord()).slice(0, -1)])(
  'takes the broken record %j for none, and reports nothing',
  async (text) => {
    const profile = createProfile()
    profile.setCookie('assent', text)
    profile.storage.set('assent', text)
    const page = await startPage({ profile })
    expect(page.api.$surface.get()).toBe('banner')
    expect(allowedIds(page)).toEqual(necessary)
    expect(page.failures).toEqual([])
  },
)

test('holds everything under a wrong configuration, until there is a right one', async () => {
  const page = await startPage({}, { purposes: [{ id: 'Ads' }] })
  expect(page.failures).toEqual([
    expect.objectContaining({
      code: 'config',
      message: expect.stringContaining('config.purposes[0].id: expected id'),
    }),
  ])
  expect(page.logged).toHaveLength(1)
  expect(page.api.allows('necessary')).toBe(false)
  expect(page.api.$surface.get()).toBe('none')
  await page.client.start(sampleConfig)
  expect(page.api.allows('necessary')).toBe(true)
})

test('reports a configuration that cannot be copied, and holds everything', async () => {
  const cyclic: Record<string, unknown> = { ...sampleConfig }
  cyclic.purposes = [cyclic]
  for (const input of [undefined, null, cyclic, { version: 1n }]) {
    const page = openPage()
    await expect(page.client.start(input)).resolves.toBeUndefined()
    expect(page.failures.map(({ code }) => code)).toEqual(['config'])
    expect(page.api.allows('necessary')).toBe(false)
  }
})

test('reports a front that does not load, and can be started again', async () => {
  let isBlocked = true
  const page = await startPage({
    onLoad() {
      if (isBlocked) throw new Error('chunk blocked')
    },
  })
  expect(page.failures.map(({ code }) => code)).toEqual(['config'])
  expect(page.api.allows('necessary')).toBe(false)
  isBlocked = false
  await page.client.start(sampleConfig)
  expect(page.api.$surface.get()).toBe('banner')
})

test('takes the first of two configurations', async () => {
  const page = openPage()
  const heard: unknown[] = []
  page.client.on('ready', (detail) => heard.push(detail))
  await Promise.all([
    page.client.start(sampleConfig),
    page.client.start({ ...sampleConfig, purposes: [] }),
  ])
  await page.client.start({ ...sampleConfig, purposes: [] })
  expect(page.client.config().purposes).toHaveLength(5)
  expect(page.loaded).toEqual(['front'])
  expect(heard).toHaveLength(1)
  expect(page.failures).toEqual([])
})

test('opens what it is told to, once there is something to show', async () => {
  const { api } = await startPage()
  api.show('preferences')
  expect(api.$surface.get()).toBe('preferences')
  api.show('banner')
  expect(api.$surface.get()).toBe('banner')
})

test('EU-07 closing changes no choice: preferences lead back to the banner', async () => {
  const page = await startPage()
  const { api } = page
  api.show('preferences')
  api.hide()
  expect(api.$surface.get()).toBe('banner')
  api.hide()
  expect(api.$surface.get()).toBe('none')
  expect(allowedIds(page)).toEqual(necessary)
  expect(page.kept).toEqual([])
})

test('closing the preferences shows nothing when all is answered', async () => {
  const { api } = await startPage()
  await api.rejectAll()
  api.show('preferences')
  api.hide()
  expect(api.$surface.get()).toBe('none')
})

test.each(['none', 'banner', 'preferences'] as const)(
  'an act says that %s was on screen',
  async (surface) => {
    const page = await startPage()
    page.client.$locale.set('az')
    if (surface === 'none') page.api.hide()
    else page.api.show(surface)
    await page.api.rejectAll()
    expect(page.kept[0]?.decision.act).toMatchObject({ surface, locale: 'az' })
  },
)

test('denying what there is not takes nothing back', async () => {
  const profile = createProfile()
  const page = await startPage({ profile })
  await page.api.acceptAll()
  await page.api.save({ typo: false })
  expect(page.api.allows('analytics')).toBe(true)
  const { api } = await startPage({ profile })
  expect(api.allows('analytics')).toBe(true)
})

test.each(denials)(
  'GDPR art. 7(3) %s takes effect before the decider has loaded',
  async (name) => {
    const profile = createProfile()
    await (await startPage({ profile })).api.acceptAll()
    let release = (): void => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const page = await startPage({ profile, onLoad: () => gate })
    const done = page.api[name]()
    expect(allowedIds(page)).toEqual(necessary)
    expect(page.api.$choices.get().analytics).toBe('denied')
    expect(loadRecord(page.platform)).toBeUndefined()
    release()
    await done
    expect(allowedIds(page)).toEqual(necessary)
  },
)

test('a save leaves what it does not name as it is, all the while', async () => {
  const profile = createProfile()
  const first = await startPage({ profile })
  await first.api.save({ analytics: true, plausible: false, marketing: true })
  const page = await startPage({ profile })
  const done = page.api.save({ marketing: false, functional: true })
  expect(allowedIds(page)).toEqual([...necessary, 'analytics', 'matomo'])
  await done
  expect(allowedIds(page)).toEqual([
    ...necessary,
    'functional',
    'analytics',
    'matomo',
  ])
})

test('the banner goes at once, however long the decider takes', async () => {
  for (const name of calls) {
    const page = await startPage(withoutDecider)
    const done = page.api[name]()
    expect(page.api.$surface.get()).toBe('none')
    await done
  }
})

test.each(denials)(
  'EU-13 everybody hears of %s, though the decider does not load',
  async (name) => {
    const profile = createProfile()
    await (await startPage({ profile })).api.acceptAll()
    const page = await startPage({ profile, ...withoutDecider })
    const heard: unknown[] = []
    page.client.on('change', ({ choices }) => heard.push(choices.analytics))
    await page.api[name]()
    expect(heard).toEqual(['denied'])
  },
)

test('GDPR art. 7(3) a save takes away before the decider has loaded', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.acceptAll()
  const page = await startPage({ profile, ...withoutDecider })
  const done = page.api.save({ analytics: false })
  expect(page.api.allows('analytics')).toBe(false)
  expect(page.api.allows('matomo')).toBe(false)
  await done
  expect(page.api.allows('analytics')).toBe(false)
  const next = await startPage({ profile, ...withoutDecider })
  expect(next.api.allows('analytics')).toBe(false)
})

test.each(calls)(
  '%s waits in storage where the decider does not load, and the next page carries it out',
  async (name) => {
    const profile = createProfile()
    const page = await startPage({ profile, ...withoutDecider })
    expect(await page.api[name]()).toBeUndefined()
    expect(page.failures.map(({ code }) => code)).toEqual(['load'])
    expect(allowedIds(page)).toEqual(necessary)
    expect(storedActs(profile)).toHaveLength(1)
    vi.setSystemTime(now + 60_000)
    const next = await startPage({ profile })
    expect(storedActs(profile)).toEqual([])
    // What is asked for by itself has a receipt of its own.
    expect(next.kept).toHaveLength(name === 'acceptAll' ? 1 : 2)
    const { act, record } = next.kept[0]!.decision
    expect(act).toMatchObject({ isActed: true, surface: 'banner', time: now })
    expect(record.time).toBe(now)
    expect(next.api.allows('analytics')).toBe(name === 'acceptAll')
    expect(next.api.$surface.get()).toBe(name === 'reset' ? 'banner' : 'none')
  },
)

test('what waits stays made when the page wakes', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.acceptAll()
  const page = await startPage({ profile, ...withoutDecider })
  await page.api.save({ marketing: false })
  page.wake()
  expect(page.api.allows('analytics')).toBe(true)
  expect(page.api.allows('marketing')).toBe(false)
  expect(page.api.$surface.get()).toBe('none')
})

test('hears of another tab while an act of its own waits', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.acceptAll()
  const page = await startPage({ profile, ...withoutDecider })
  await page.api.save({ marketing: false })
  const heard: unknown[] = []
  page.client.on('change', ({ choices }) => heard.push(choices.analytics))
  vi.setSystemTime(now + 1)
  const other = await startPage({ profile })
  await other.api.rejectAll()
  page.wake()
  expect(page.api.allows('analytics')).toBe(false)
  expect(heard).toEqual(['denied'])
})

test('what waits is carried out under the configuration that was shown', async () => {
  const profile = createProfile()
  const page = await startPage({ profile, ...withoutDecider })
  await page.api.acceptAll()
  const changed = { ...sampleConfig, version: '3', purposes: [] }
  const next = await startPage({ profile }, changed)
  expect(next.kept[0]?.decision.version).toBe('2026.11')
  expect(next.kept[0]?.decision.act.config.purposes).toHaveLength(5)
})

test('what waits without a gesture still grants nothing', async () => {
  const profile = createProfile()
  const page = await startPage({ profile, ...withoutDecider })
  page.isActed = false
  await page.api.acceptAll()
  const next = await startPage({ profile })
  expect(allowedIds(next)).toEqual(necessary)
  expect(next.kept).toEqual([])
  expect(storedActs(profile)).toEqual([])
})

test('what waits goes on waiting where the decider does not load again', async () => {
  const profile = createProfile()
  await (await startPage({ profile, ...withoutDecider })).api.acceptAll()
  const page = await startPage({ profile, ...withoutDecider })
  expect(storedActs(profile)).toHaveLength(1)
  expect(page.api.$surface.get()).toBe('banner')
  expect(allowedIds(await startPage({ profile }))).toContain('analytics')
})

test('acts that wait are carried out in the order they were made', async () => {
  const make = async (isReversed: boolean): Promise<string[]> => {
    const profile = createProfile()
    const { storage } = profile
    const page = await startPage({ profile, ...withoutDecider })
    vi.setSystemTime(now + 1)
    await page.api.acceptAll()
    vi.setSystemTime(now + 2)
    await page.api.rejectAll()
    // Web storage gives its keys in any order.
    const keys = (): string[] => {
      const all = profile.storage.keys()
      return isReversed ? all.toReversed() : all
    }
    const reordered = { ...profile, storage: { ...storage, keys } }
    return allowedIds(await startPage({ profile: reordered }))
  }
  expect(await make(false)).toEqual(necessary)
  expect(await make(true)).toEqual(necessary)
})

test('the last of the acts that wait holds, though the clock has gone back', async () => {
  const profile = createProfile()
  const page = await startPage({ profile, ...withoutDecider })
  await page.api.acceptAll()
  vi.setSystemTime(now - 60_000)
  await page.api.rejectAll()
  expect(allowedIds(await startPage({ profile }))).toEqual(necessary)
})

test.each(denials)('an act that waits undoes no later %s', async (name) => {
  const profile = createProfile()
  let isBlocked = true
  const page = await startPage({
    profile,
    onLoad(part) {
      if (part === 'decider' && isBlocked) throw new Error('chunk blocked')
    },
  })
  await page.api.acceptAll()
  isBlocked = false
  vi.setSystemTime(now + 1_000)
  await page.api[name]()
  expect(allowedIds(page)).toEqual(necessary)
  expect(allowedIds(await startPage({ profile }))).toEqual(necessary)
  expect(storedActs(profile)).toEqual([])
})

test.each(['', 'garbage', 'null', '1', '[]', '{}', '{"method":"save"}'])(
  'removes %j from under the key of an act, and goes on',
  async (garbage) => {
    const profile = createProfile()
    await (await startPage({ profile })).api.acceptAll()
    profile.storage.set('assent.act.x', garbage)
    const page = await startPage({ profile })
    expect(storedActs(profile)).toEqual([])
    expect(page.api.allows('analytics')).toBe(true)
    expect(page.kept).toEqual([])
  },
)

test('takes over what another tab has decided', async () => {
  const profile = createProfile()
  const page = await startPage({ profile })
  const other = await startPage({ profile })
  const heard: unknown[] = []
  page.client.on('change', ({ method, choices }) =>
    heard.push([method, choices.analytics]),
  )
  await other.api.acceptAll()
  expect(page.api.allows('analytics')).toBe(false)
  page.wake()
  expect(allowedIds(page)).toEqual(allowedIds(other))
  expect(page.api.$surface.get()).toBe('none')
  vi.setSystemTime(now + 1)
  await other.api.withdraw()
  page.wake()
  expect(allowedIds(page)).toEqual(necessary)
  vi.setSystemTime(now + 2)
  await other.api.reset()
  page.wake()
  expect(page.api.$surface.get()).toBe('banner')
  expect(heard).toEqual([
    ['sync', 'granted'],
    ['sync', 'denied'],
    ['sync', 'denied'],
  ])
  expect(page.kept).toEqual([])
})

test('says nothing when it wakes and nothing has changed', async () => {
  const page = await startPage()
  const heard: unknown[] = []
  page.client.on('change', ({ method }) => heard.push(method))
  page.wake()
  await page.api.acceptAll()
  page.wake()
  page.wake()
  expect(heard).toEqual(['accept-all'])
})

test('keeps a choice that could not be stored when it wakes', async () => {
  const profile = createProfile()
  const page = await startPage({ profile })
  profile.storageState = profile.cookieState = 'denied'
  await page.api.rejectAll()
  page.wake()
  expect(page.api.$surface.get()).toBe('none')
})

test('a listener of a store that throws keeps nobody from hearing of a denial', async () => {
  const page = await startPage()
  await page.api.acceptAll()
  const heard: unknown[] = []
  const off = page.api.$choices.listen(() => {
    throw new Error('thrown')
  })
  page.client.on('change', ({ method }) => heard.push(method))
  await page.api.rejectAll().catch(() => {})
  off()
  expect(allowedIds(page)).toEqual(necessary)
  expect(page.api.$surface.get()).toBe('none')
  expect(heard).toContain('reject-all')
  expect(page.failures.map(({ code }) => code)).toContain('listener')
})

test('allows nothing and hears nothing once it is disposed of', async () => {
  const profile = createProfile()
  const page = await startPage({ profile })
  await page.api.acceptAll()
  page.api.show('preferences')
  const heard: unknown[] = []
  page.client.on('change', (detail) => heard.push(detail))
  page.api.dispose()
  page.api.dispose()
  expect(page.api.allows('necessary')).toBe(false)
  expect(page.api.allows('analytics')).toBe(false)
  expect(page.api.$surface.get()).toBe('none')
  vi.setSystemTime(now + 1)
  await (await startPage({ profile })).api.rejectAll()
  page.wake()
  page.api.show('banner')
  expect(page.api.$surface.get()).toBe('none')
  expect(heard).toEqual([])
})

test('listens to no other tab where it is disposed of as soon as it is ready', async () => {
  const page = openPage({})
  const onWake = vi.spyOn(page.platform, 'onWake')
  page.client.on('ready', () => page.api.dispose())
  await page.client.start(sampleConfig)
  expect(onWake).not.toHaveBeenCalled()
})

test('does not start once it is disposed of while its parts load', async () => {
  const profile = createProfile()
  await (await startPage({ profile })).api.acceptAll()
  profile.storage.remove('assent.checked')
  const page = openPage({ profile })
  const heard: unknown[] = []
  page.client.on('ready', (detail) => heard.push(detail))
  const started = page.client.start(sampleConfig)
  page.api.dispose()
  await started
  expect(page.api.allows('analytics')).toBe(false)
  expect(heard).toEqual([])
  page.wake()
  expect(page.api.$surface.get()).toBe('none')
})
