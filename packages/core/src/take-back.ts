import { allows } from './allows.ts'
import type { Catalog } from './catalog.ts'
import type { ConsentRecord } from './record.ts'

/** A record without some ids; a purpose takes its services along. */
export function takeBack(
  catalog: Catalog,
  record: ConsentRecord | undefined,
  isTaken: (id: string) => boolean,
): ConsentRecord | undefined {
  const denied = [...catalog].flatMap(([id, { purpose }]) =>
    isTaken(id) || isTaken(purpose.id) || !allows(catalog, record, id)
      ? id
      : [],
  )
  const granted = [...catalog.keys()].filter((id) => !denied.includes(id))
  return record && { ...record, granted, denied }
}
