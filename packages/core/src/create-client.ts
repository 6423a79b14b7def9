import { allows } from './allows.ts'
import { createCatalog } from './catalog.ts'
import type { Client, Journal } from './client.ts'
import type { Config } from './config/config.ts'
import { readConfig } from './config/read-config.ts'
import { createActions } from './create-actions.ts'
import { createDecide } from './create-decide.ts'
import { createHub } from './hub.ts'
import { lookUpLocale } from './locale.ts'
import { createNotice } from './notice.ts'
import type { Platform } from './platform.ts'
import { createRecordStore } from './record-store.ts'
import { strict } from './regimes/strict.ts'
import { createState } from './state.ts'

/** What a client needs from outside. */
export interface ClientOptions<Receipt> {
  readonly platform: Platform
  readonly journal: Journal<Receipt>
  /** Language tags that the interface has texts for, the fallback first. */
  readonly languages: readonly string[]
}

/**
 * Holds the choices of one page, and is all that may change them. Allows
 * nothing until `start` is given a valid configuration.
 */
export function createClient<Receipt>({
  platform,
  journal,
  languages,
}: ClientOptions<Receipt>): Client<Receipt> {
  const hub = createHub<Receipt>(platform)
  const state = createState(hub)
  const decide = createDecide(platform, state, hub, journal)
  const actions = createActions(platform, state, hub, decide)
  const { $settings, $choices, $surface, $locale } = state

  /** Takes over what another tab has stored since. */
  function refresh(): void {
    const store = $settings.get()?.store
    if (!store?.works()) return
    const found = store.load()
    if (found?.time !== state.record()?.time) state.hold(found, 'sync')
  }

  function activate(config: Config): void {
    const store = createRecordStore(platform, strict, config.domain)
    const record = store.load()
    // Safari forgets after seven days what a script wrote, unless rewritten.
    if (record) store.save(record)
    $locale.set(
      lookUpLocale(platform.languages(), config.languages ?? languages),
    )
    $settings.set({
      config,
      store,
      regime: strict,
      catalog: createCatalog(config),
      notice: createNotice(config),
    })
    state.begin(record)
    hub.emit('ready', { choices: $choices.get() })
  }

  const offWake = platform.onWake(refresh)

  return {
    ...hub,
    ...actions,
    $settings,
    $choices,
    $surface,
    $locale,
    allows(id) {
      const catalog = $settings.get()?.catalog
      return !!catalog && allows(catalog, state.record(), id)
    },
    start(config) {
      if ($settings.get()) return
      try {
        activate(readConfig(config))
      } catch (cause) {
        hub.fail('config', `${cause}`, cause)
      }
    },
    show(surface) {
      if ($settings.get()) $surface.set(surface)
    },
    hide() {
      if ($surface.get() === 'preferences') state.rest()
      else $surface.set('none')
    },
    dispose() {
      offWake()
      $surface.set('none')
      $settings.set(undefined)
    },
  }
}
