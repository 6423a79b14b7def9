import type { Catalog } from './catalog.ts'
import type { ConsentRecord } from './record.ts'

/** Whether a purpose or service may be used under a record. Never throws. */
export function allows(
  catalog: Catalog,
  record: ConsentRecord | undefined,
  id: string,
): boolean {
  const entry = catalog.get(id)
  if (!entry) return false
  const purpose = entry.purpose.id
  if (purpose === 'necessary') return true
  return (
    !record?.denied.includes(id) &&
    [id, purpose].some((granted) => !!record?.granted.includes(granted))
  )
}
