import type { Catalog, Choices } from '@assent/core'

/** What the visitor has set but not saved, by purpose and service id. */
export type Draft = Readonly<Record<string, boolean>>

/** What holds now, but for what is not asked about. */
export function draftOf(catalog: Catalog, choices: Choices): Draft {
  return Object.fromEntries(
    [...catalog]
      .filter(([, { purpose }]) => purpose.id !== 'necessary')
      .map(([id]) => [id, choices[id] === 'granted']),
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
