import { allows } from './allows.ts'
import type { Catalog } from './catalog.ts'
import { isDenial } from './choices.ts'
import type { ChoiceInput } from './client.ts'
import type { ConsentRecord } from './record.ts'

/** A record without what some choices, or none at all, take back from it. */
export function takeBack(
  catalog: Catalog,
  record: ConsentRecord | undefined,
  choices: ChoiceInput | undefined,
): ConsentRecord | undefined {
  const isTaken = (id: string): boolean => !choices || isDenial(choices[id])
  const denied = [...catalog].flatMap(([id, { purpose }]) =>
    isTaken(id) || isTaken(purpose.id) || !allows(catalog, record, id)
      ? id
      : [],
  )
  const granted = [...catalog.keys()].filter((id) => !denied.includes(id))
  return record && { ...record, granted, denied }
}
