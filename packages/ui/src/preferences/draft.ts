import type { Api, Catalog } from '@assent/core'

/** What the visitor has set but not saved, by purpose and service id. */
export type Draft = Readonly<Record<string, boolean>>

/**
 * What holds now, but for what is not asked about. Not read from `$choices`: a
 * page could have written into that, and tick what nobody has chosen.
 */
export function draftOf(
  catalog: Catalog,
  allows: Api<unknown>['allows'],
): Draft {
  return Object.fromEntries(
    [...catalog]
      .filter(([, { purpose }]) => purpose.id !== 'necessary')
      .map(([id]) => [id, allows(id)]),
  )
}

/** Switches one id; a purpose takes its services along. */
export function toggle(catalog: Catalog, draft: Draft, id: string): Draft {
  const isOn = !draft[id]
  return Object.fromEntries(
    Object.entries(draft).map(([other, wasOn]) => [
      other,
      other === id || catalog.get(other)?.purpose.id === id ? isOn : wasOn,
    ]),
  )
}
