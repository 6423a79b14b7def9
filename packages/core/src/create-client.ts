import { atom, type WritableAtom } from 'nanostores'
import { allows } from './allows.ts'
import { createCatalog, type Catalog } from './catalog.ts'
import {
  isAnswered,
  isDenial,
  resolveChoices,
  type Choices,
} from './choices.ts'
import type { Act, Client, Decider, Front, Opened, Surface } from './client.ts'
import type { Config } from './config.ts'
import { createHub, type Method } from './events.ts'
import { fingerprint } from './fingerprint.ts'
import { idsUnder } from './ids-under.ts'
import type { Off, Platform } from './platform.ts'
import type { ConsentRecord } from './record.ts'
import {
  ACT_NAME,
  CHECKED_NAME,
  loadRecord,
  UNSENT_NAME,
} from './stored-record.ts'
import { takeBack } from './take-back.ts'

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
  const permits = new Set<unknown>()
  const ran: Client['ran'] = new Map()
  let config = {} as Config
  let catalog: Catalog = new Map()
  let record: ConsentRecord | undefined
  let print: string | undefined
  let isDisposed = false
  /** Whether everybody has heard already of what is being decided. */
  let isTold = false
  /** When the stored record was made, as far as this page knows. */
  let storedAt: number | undefined
  let actedAt = 0
  let offWake: Off | undefined

  /** Sets a store; a listener that throws stops nobody. */
  function put<Value>(store: WritableAtom<Value>, value: Value): void {
    try {
      store.set(value)
    } catch (cause) {
      hub.fail('listener', __DEV__ && 'a listener threw', cause)
    }
  }

  const allowed = (id: string): boolean =>
    permits.has(id) || allows(catalog, record, id)

  /** What has run though it may not. */
  function stale(): Element[] {
    return [...ran].flatMap(([element, ids]) =>
      ids.every(allowed) ? [] : element,
    )
  }

  /** Shows what is shown when nothing was asked for. */
  function rest(): void {
    put($surface, isAnswered(catalog, record) ? 'none' : 'banner')
  }

  function change(
    next: ConsentRecord | undefined,
    method: Method | 'sync',
  ): void {
    const before = $choices.get()
    const choices = resolveChoices(catalog, next)
    record = next
    put($choices, choices)
    if (!isTold || JSON.stringify(choices) !== JSON.stringify(before))
      hub.emit('change', { choices, before, method, ran: stale() })
  }

  const sign = (): unknown => storage.set(CHECKED_NAME, print!)

  /** Notes what is stored, and that it was made under what this page has. */
  function note(method?: Method | 'sync'): void {
    storedAt = loadRecord(platform)?.time
    if (storedAt && method !== 'sync') sign()
  }

  const hold: Client['hold'] = (next, method) => {
    if (!catalog.size) return
    note(method)
    change(next, method)
    isTold = false
    // Whoever has opened something meanwhile keeps it.
    if (/none|banner/.test($surface.get())) rest()
  }

  /**
   * Takes over what another tab has stored since: of what it has decided under
   * another configuration, or signal, only what that takes back.
   */
  function refresh(): void {
    const found = loadRecord(platform)
    if (found?.time === storedAt) return
    permits.clear()
    const isOurs = (storage.get(CHECKED_NAME) ?? print) === print
    const next = isOurs ? found : takeBack(catalog, found, (id) => !allowed(id))
    hold(next, 'sync')
    // Looked at again, as a tab like this one may still say that it is ours.
    if (!isOurs) storedAt = 0
  }

  /** Stops what is taken back, here and on the next page, come what may. */
  function stop(method: Method, isTaken: (id: string) => boolean): void {
    platform.forget(config.domain)
    permits.clear()
    storedAt = undefined
    change(takeBack(catalog, record, isTaken), method)
    isTold = true
  }

  /** Has all acts carried out that wait; gives the receipt of one. */
  async function carryOut(id?: string, act?: Act): Promise<unknown> {
    try {
      return await (await parts.decider()).perform(id, act)
    } catch (cause) {
      return hub.fail('load', __DEV__ && 'a choice waits', cause)
    }
  }

  const act: Client['act'] = async (method, event, choices) => {
    if (!catalog.size) return hub.fail('config', __DEV__ && 'there is none yet')
    // Later than the last one, whatever the clock says.
    actedAt = Math.max(Date.now(), (record?.time ?? 0) + 1, actedAt + 1)
    const written: Act = {
      method,
      time: actedAt,
      isActed: platform.gesture(event),
      before: record,
      choices,
      config,
      rules: client.rules,
      surface: $surface.get(),
      locale: $locale.get(),
      showing: client.showing?.(),
    }
    const id = platform.random()
    storage.set(ACT_NAME + id, JSON.stringify(written))
    const isTaken = (id: string): boolean => !choices || isDenial(choices[id])
    if (method !== 'accept-all' && [...catalog.keys()].some(isTaken))
      stop(method, isTaken)
    put($surface, 'none')
    return carryOut(id, written)
  }

  async function start(input: unknown): Promise<void> {
    if (print !== undefined) return
    print = ''
    let opened: Opened
    if (idsUnder(storage, ACT_NAME)[0]) await carryOut()
    try {
      const text = JSON.stringify(input)
      print = fingerprint(text + platform.around())
      opened =
        loadRecord(platform) && storage.get(CHECKED_NAME) === print
          ? { config: JSON.parse(text) }
          : await (await parts.front()).open(input)
    } catch (cause) {
      print = undefined
      return hub.fail('config', `${cause}`, cause)
    }
    if (isDisposed) return
    config = opened.config
    catalog = createCatalog(config)
    note()
    record = opened.record ?? loadRecord(platform)
    put($choices, resolveChoices(catalog, record))
    rest()
    hub.emit('ready', { choices: $choices.get() })
    // It takes a browser a moment; what is allowed is on its way by now.
    if (catalog.size) offWake = platform.onWake(refresh)
    if (idsUnder(storage, UNSENT_NAME)[0]) void carryOut()
  }

  const client: Client = {
    ...hub,
    $locale,
    act,
    permits,
    ran,
    config: () => config,
    record: () => record,
    catalog: () => catalog,
    hold,
    sign,
    rest,
    start,
    api: {
      on: hub.on,
      $choices,
      $surface,
      $locale,
      allows: allowed,
      acceptAll: (event) => act('accept-all', event),
      rejectAll: () => act('reject-all'),
      withdraw: () => act('withdraw'),
      reset: () => act('reset'),
      save: (choices, event) => act('save', event, choices ?? {}),
      show(surface) {
        if (catalog.size) put($surface, surface)
      },
      hide() {
        if ($surface.get() === 'banner') put($surface, 'none')
        else rest()
      },
      pending: () => idsUnder(storage, UNSENT_NAME),
      dispose() {
        isDisposed = true
        offWake?.()
        catalog = new Map()
        put($surface, 'none')
      },
    },
  }
  return client
}
