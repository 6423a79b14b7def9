import { atom } from 'nanostores'
import { allows } from './allows.ts'
import { allPurposes, createCatalog, type Catalog } from './catalog.ts'
import { isAnswered, resolveChoices, type Choices } from './choices.ts'
import type {
  Act,
  ChoiceInput,
  Client,
  Decider,
  Front,
  Surface,
} from './client.ts'
import type { Config } from './config.ts'
import { createHub, type Method } from './events.ts'
import { fingerprint } from './fingerprint.ts'
import type { Off, Platform } from './platform.ts'
import type { ConsentRecord } from './record.ts'
import { ACT_NAME, CHECKED_NAME, loadRecord } from './stored-record.ts'

const LAYERS = { none: 0, banner: 1, preferences: 2 } as const

/** Where the client gets what it needs only now and then. */
export interface ClientParts {
  front(): Promise<Front>
  decider(): Promise<Decider>
}

/**
 * Reads the choices of a page and answers for them; an act of the visitor it
 * only writes down, for the decider to carry out. So who has chosen before,
 * under a configuration that was found valid then, loads nothing else. Allows
 * nothing until `start` is given a configuration. One closure, as every member
 * reads the same state.
 */
export function createClient(platform: Platform, parts: ClientParts): Client {
  const { storage } = platform
  const hub = createHub(platform)
  const $choices = atom<Choices>({})
  const $surface = atom<Surface>('none')
  const $locale = atom('')
  let config: Config = { controller: { name: '', contact: '' }, purposes: [] }
  let catalog: Catalog = new Map()
  let record: ConsentRecord | undefined
  let print = ''
  let offWake: Off = () => {}
  /** When the stored record was made, as far as this page knows. */
  let storedAt: number | undefined

  /** What is on screen when nothing was asked for. */
  function rest(): void {
    $surface.set(isAnswered(catalog, record) ? 'none' : 'banner')
  }

  function set(next: ConsentRecord | undefined): void {
    record = next
    $choices.set(resolveChoices(catalog, record))
  }

  const hold: Client['hold'] = (next, method) => {
    if (!catalog.size) return
    const before = $choices.get()
    storedAt = loadRecord(platform)?.time
    if (storedAt) storage.set(CHECKED_NAME, print)
    set(next)
    // Whoever has opened the preferences meanwhile keeps them.
    if ($surface.get() !== 'preferences') rest()
    hub.emit('change', { choices: $choices.get(), before, method })
  }

  /** Takes over what another tab has stored since. */
  function refresh(): void {
    const found = loadRecord(platform)
    if (found?.time !== storedAt) hold(found, 'sync')
  }

  async function carryOut(id: string, act: Act): Promise<unknown> {
    try {
      const receipt = await (await parts.decider()).decide(id, act)
      if (!receipt) rest()
      return receipt
    } catch (cause) {
      return hub.fail('load', 'a choice waits to be carried out', cause)
    }
  }

  async function act(
    method: Method,
    event?: unknown,
    choices?: ChoiceInput,
  ): Promise<unknown> {
    if (!catalog.size) return hub.fail('config', 'there is none yet')
    const id = platform.random()
    const before = record
    const written: Act = {
      method,
      time: Date.now(),
      isActed: platform.gesture(event),
      before,
      subject: before?.subject ?? platform.random(),
      choices,
      config,
      layer: LAYERS[$surface.get()],
      locale: $locale.get(),
    }
    storage.set(ACT_NAME + id, JSON.stringify(written))
    if (!choices && method !== 'accept-all') {
      // What is taken back stops now, and on the next page, come what may.
      platform.forget(config.domain)
      if (before) set({ ...before, granted: [], denied: [...catalog.keys()] })
    }
    $surface.set('none')
    return carryOut(id, written)
  }

  /** Carries out what an earlier page could only write down. */
  async function replay(): Promise<void> {
    for (const key of storage
      .keys()
      .filter((name) => name.startsWith(ACT_NAME)))
      try {
        const written = JSON.parse(storage.get(key)!)
        await carryOut(key.slice(ACT_NAME.length), written)
      } catch {
        storage.remove(key)
      }
  }

  async function start(input: unknown): Promise<void> {
    if (print) return
    const text = JSON.stringify(input) ?? ''
    print = fingerprint(text)
    await replay()
    const stored = loadRecord(platform)
    const isKnown = stored && storage.get(CHECKED_NAME) === print
    try {
      config = isKnown
        ? JSON.parse(text)
        : (await parts.front()).readConfig(input)
    } catch (cause) {
      print = ''
      return hub.fail('config', `${cause}`, cause)
    }
    config = { ...config, purposes: allPurposes(config) }
    catalog = createCatalog(config)
    storedAt = stored?.time
    if (stored) storage.set(CHECKED_NAME, print)
    set(stored)
    rest()
    offWake = platform.onWake(refresh)
    hub.emit('ready', { choices: $choices.get() })
  }

  return {
    ...hub,
    $locale,
    config: () => config,
    catalog: () => catalog,
    hold,
    start,
    api: {
      on: hub.on,
      $choices,
      $surface,
      $locale,
      allows: (id) => allows(catalog, record, id),
      acceptAll: (event) => act('accept-all', event),
      rejectAll: () => act('reject-all'),
      withdraw: () => act('withdraw'),
      reset: () => act('reset'),
      save: (choices, event) => act('save', event, choices),
      show(surface) {
        if (catalog.size) $surface.set(surface)
      },
      hide() {
        if ($surface.get() === 'preferences') rest()
        else $surface.set('none')
      },
      dispose() {
        offWake()
        catalog = new Map()
        $surface.set('none')
      },
    },
  }
}
