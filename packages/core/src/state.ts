import { atom, type ReadableAtom, type WritableAtom } from 'nanostores'
import { isAnswered, resolveChoices, type Choices } from './choices.ts'
import type { Settings, Surface } from './client.ts'
import type { Method } from './events.ts'
import type { Hub } from './hub.ts'
import type { ConsentRecord } from './record.ts'

/** The one truth of a page. */
export interface State {
  /** Missing until a valid configuration is there. */
  readonly $settings: WritableAtom<Settings | undefined>
  readonly $surface: WritableAtom<Surface>
  readonly $locale: WritableAtom<string>
  readonly $choices: ReadableAtom<Choices>
  /** The record that holds, in memory where it could not be stored. */
  record(): ConsentRecord | undefined
  /** Takes what was stored by an earlier page. */
  begin(stored: ConsentRecord | undefined): void
  /** Makes a record the one that holds, and tells everybody. */
  hold(next: ConsentRecord | undefined, method: Method | 'sync'): void
  /** What is shown when nothing was asked for: the banner until answered. */
  rest(): void
}

export function createState<Receipt>(hub: Hub<Receipt>): State {
  const $settings = atom<Settings | undefined>()
  const $surface = atom<Surface>('none')
  const $locale = atom('')
  const $choices = atom<Choices>({})
  let record: ConsentRecord | undefined

  function rest(): void {
    const settings = $settings.get()
    const asks = settings && !isAnswered(settings.catalog, record)
    $surface.set(asks ? 'banner' : 'none')
  }

  function begin(next: ConsentRecord | undefined): void {
    record = next
    // The interface closes before what was granted begins to work.
    rest()
    $choices.set(resolveChoices($settings.get()!.catalog, record))
  }

  return {
    $settings,
    $surface,
    $locale,
    $choices,
    record: () => record,
    rest,
    begin,
    hold(next, method) {
      const before = $choices.get()
      begin(next)
      hub.emit('change', { choices: $choices.get(), before, method })
    },
  }
}
