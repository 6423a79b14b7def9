import { allows } from './allows.ts'
import type { Catalog } from './catalog.ts'
import type { ConsentRecord } from './record.ts'

/** A record without some ids; a purpose takes its services along. */
export function takeBack(
  catalog: Catalog,
  record: ConsentRecord | undefined,
  isTaken: (id: string) => boolean,
): ConsentRecord | undefined {
  const ids = [...catalog.keys()]
  const granted = ids.filter(
    (id) =>
      ![id, catalog.get(id)!.purpose.id].some(isTaken) &&
      allows(catalog, record, id),
  )
  const denied = ids.filter((id) => !granted.includes(id))
  return record && { ...record, granted, denied: [...record.denied, ...denied] }
}
