import { vi } from 'vitest'
import type { Change, Config, Purpose } from '../../src/config.ts'
import { regimes } from '../../src/regimes/index.ts'
import type { Regime } from '../../src/regimes/regime.ts'
import { createProfile, type Profile } from '../utils/create-profile.ts'
import type { Page } from '../utils/open-page.ts'
import { sampleConfig } from '../utils/sample-config.ts'
import { startPage } from '../utils/start-page.ts'
import { storedActs } from '../utils/stored-acts.ts'
import type { Step } from './any-steps.ts'
import { Model, type Ground } from './model.ts'

/** A page, with what it went by when it was opened. */
interface Tab {
  readonly page: Page
  readonly ground: Omit<Ground, 'now'>
}

const loaded: Record<string, Regime> = {}
for (const [id, load] of Object.entries(regimes)) loaded[id] = await load()

const maps: Purpose = { id: 'maps', name: 'Maps', description: 'Shows maps.' }

/** A site, a browser and a visitor, with what the visitor has said. */
export class World {
  readonly profile: Profile = createProfile()
  readonly model: Model = new Model()
  /** Whether something was stored that a new visitor has not. */
  isTouched = false
  private now = Date.UTC(2026, 10, 22)
  private readonly on = new Set<string>()
  private readonly down = new Set<string>()
  private region = 'SE'
  private changes: readonly Change[] = [{ version: '1', kind: 'minor' }]
  private tabs: Tab[] = []

  /** Carries a step out, where a browser could. */
  async take([name, ...given]: Step): Promise<void> {
    this.setClock(2_000)
    const step = this.steps[name] as (...given: unknown[]) => unknown
    await step(...given)
    await new Promise(setImmediate)
  }

  /** Opens a page; says which ids it allows against the model, and why. */
  async faults(): Promise<string[]> {
    const { page, ground } = await this.open()
    const faults = this.faultsOn(page, { ...ground, now: this.now })
    for (const tab of this.tabs) {
      tab.page.wake()
      for (const id of this.model.refused)
        if (tab.page.api.allows(id)) faults.push(`${id} in a tab: refused`)
    }
    return faults
  }

  private faultsOn(page: Page, ground: Ground): string[] {
    const faults: string[] = []
    const isOptIn = !['GB', 'CH', 'US-CA'].includes(this.region)
    for (const id of ground.catalog.keys()) {
      const fault = this.model.faultOf(id, ground, isOptIn)
      if (fault && page.api.allows(id)) faults.push(`${id}: ${fault}`)
    }
    const isBinding = this.region === 'US-CA' && ground.signals.length
    this.isTouched ||= !!isBinding
    const stored = [...this.profile.storage.keys(), this.profile.cookies()]
    if (!this.isTouched && stored.join('')) faults.push(`stored: ${stored}`)
    return faults
  }

  private config(): Config {
    const purposes = sampleConfig.purposes.map((purpose) =>
      purpose.id === 'analytics' && this.on.has('matomo')
        ? { ...purpose, services: purpose.services!.slice(1) }
        : purpose,
    )
    return {
      ...sampleConfig,
      purposes: this.on.has('maps') ? [...purposes, maps] : purposes,
      controller: { ...sampleConfig.controller, address: 'Baku' },
      doNotTrack: true,
      version: this.changes.at(-1)!.version,
      changes: this.changes,
    }
  }

  private async open(): Promise<Tab> {
    const around = [
      this.on.has('gpc') || undefined,
      this.on.has('dnt') ? '1' : null,
      `${this.region}${this.on.has('age') ? ' minor' : ''}`,
      '',
    ]
    const page = await startPage(
      {
        profile: this.profile,
        around,
        regime: async (id) => ({ ...loaded[id]!, required: [] }),
        onJournal: () => void this.profile.storage.set('assent.chain', '1'),
        onLoad: (part) => {
          if (this.down.has(part)) throw new Error('chunk blocked')
        },
      },
      this.config(),
    )
    await new Promise(setImmediate)
    const signals = ['gpc', 'dnt', 'age'].filter((name) => this.on.has(name))
    const catalog = page.client.catalog()
    return { page, ground: { catalog, signals, changes: this.changes } }
  }

  private setClock(ms: number): void {
    this.now += ms
    vi.setSystemTime(this.now)
  }

  /** Whether a choice can be kept at all: else nobody can be held to it. */
  private canKeep(): boolean {
    const { storageState, cookieState } = this.profile
    if ([storageState, cookieState].includes('denied')) return false
    return (
      storageState === 'open' || (cookieState === 'open' && !this.down.size)
    )
  }

  private isWaiting(): boolean {
    return (
      this.profile.storageState === 'denied' || !!storedActs(this.profile)[0]
    )
  }

  private async current(): Promise<Tab> {
    const tab = this.tabs.at(-1) ?? (await this.open())
    if (!this.tabs.length) this.tabs.push(tab)
    tab.page.wake()
    return tab
  }

  private readonly steps = {
    all: async (
      name: 'acceptAll' | 'rejectAll' | 'withdraw' | 'reset',
      isActed: boolean,
    ) => {
      if (!this.canKeep()) return
      const { page, ground } = await this.current()
      const now = { ...ground, now: this.now }
      page.isActed = isActed
      if (name !== 'acceptAll') this.model.refuseAll(now)
      else if (isActed) this.model.acceptAll(now)
      this.isTouched = true
      await page.api[name]()
    },
    save: async (
      choices: Readonly<Record<string, boolean>>,
      isActed: boolean,
    ) => {
      if (!this.canKeep()) return
      const { page, ground } = await this.current()
      // Who grants a purpose on a page that lacks a service says nothing of it.
      if (choices.analytics && !ground.catalog.has('matomo')) return
      page.isActed = isActed
      this.model.save(choices, { ...ground, now: this.now }, isActed)
      this.isTouched = true
      await page.api.save(choices)
    },
    signal: (name: string) => void (this.isWaiting() || this.toggle(name)),
    change: (kind: Change['kind'], id: string, days: number) => {
      const effective = new Date(this.now + days * 86_400_000)
      const change: Change = {
        version: `${this.changes.length + 1}`,
        kind,
        summary: 'New.',
        ...(id && {
          ids: [id === 'matomo' && this.on.has(id) ? 'analytics' : id],
        }),
        ...(days && { effective: effective.toISOString().slice(0, 10) }),
      }
      this.changes = [...this.changes, change]
    },
    notice: (name: string) => {
      const isNamed = this.changes.some(({ ids }) => ids?.includes(name))
      if (!isNamed) this.toggle(name)
    },
    move: (region: string) => void (this.region = region),
    clock: (ms: number) =>
      void (ms < 0 && this.isWaiting() ? 0 : this.setClock(ms)),
    store: (
      store: 'storageState' | 'cookieState',
      state: Profile['storageState'],
    ) => void (this.profile[store] = state),
    clear: (what: string) => {
      // What is torn already cannot be cleared to something older.
      const mirror = this.profile.storage.get('assent')
      if (this.profile.cookies() !== `assent=${mirror}`) return
      if (what !== 'mirror') this.profile.removeCookie('assent')
      if (what !== 'cookie') this.profile.storage.remove('assent')
    },
    outage: (part: string) =>
      void (this.down.delete(part) || this.down.add(part)),
    open: async () => void this.tabs.push(await this.open()),
    tab: (i: number) => {
      const [tab] = this.tabs.splice(i % (this.tabs.length || 1), 1)
      if (tab) this.tabs.push(tab)
    },
    spoil: (at: number, isCut: boolean) => {
      if (
        this.profile.storageState !== 'open' ||
        this.profile.cookieState !== 'open'
      )
        return
      const text = this.profile.storage.get('assent') ?? ''
      if (this.profile.cookies() !== `assent=${text}`) return
      const spoilt = text.slice(0, at) + (isCut ? '' : `x${text.slice(at + 1)}`)
      this.profile.storage.set('assent', spoilt)
      this.profile.setCookie('assent', spoilt)
    },
  }

  private toggle(name: string): void {
    if (!this.on.delete(name)) this.on.add(name)
  }
}
