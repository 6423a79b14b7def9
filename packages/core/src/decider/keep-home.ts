import type { Catalog } from '../catalog.ts'
import type { ConsentRecord } from '../record.ts'

type Lists = Pick<ConsentRecord, 'granted' | 'denied'>

/**
 * Denies services abroad that would be granted without consent to the transfer
 * there, where the law wants that by itself. One that names no country is
 * taken to be abroad.
 *
 * @param home ISO 3166-1 code of the country whose law that is
 */
export function keepHome(
  catalog: Catalog,
  lists: Lists,
  home: string | undefined,
): Lists {
  if (!home) return lists
  const isGranted = (id: string): boolean => lists.granted.includes(id)
  const countries = [...catalog.values()].flatMap(({ purpose, service }) =>
    !service && isGranted(purpose.id) ? (purpose.transfer ?? []) : [],
  )
  const kept = [...catalog].flatMap(([id, { purpose, service }]) => {
    if (!service || purpose.id === 'necessary') return []
    const { country = '' } = service
    if (country === home || countries.includes(country)) return []
    return isGranted(id) || isGranted(purpose.id) ? id : []
  })
  return {
    granted: lists.granted.filter((id) => !kept.includes(id)),
    denied: [...new Set([...lists.denied, ...kept])],
  }
}
