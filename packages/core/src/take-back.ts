import type { Catalog } from './catalog.ts'
import type { ConsentRecord } from './record.ts'

/**
 * A record that denies some ids besides; a purpose takes its services along.
 * What is both granted and denied is denied.
 */
export function takeBack(
  catalog: Catalog,
  record: ConsentRecord | undefined,
  isTaken: (id: string) => boolean,
): ConsentRecord | undefined {
  const taken = [...catalog].flatMap(([id, { purpose }]) =>
    [id, purpose.id].some(isTaken) ? id : [],
  )
  return record && { ...record, denied: [...record.denied, ...taken] }
}
