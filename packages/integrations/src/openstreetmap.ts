import type { Provider } from './provider.ts'

/**
 * Maps of OpenStreetMap.
 * @see https://wiki.openstreetmap.org/wiki/Export
 */
export const openstreetmap: Provider = {
  id: 'openstreetmap',
  name: 'OpenStreetMap',
  provider: 'OpenStreetMap Foundation',
  country: 'GB',
  policy: 'https://osmfoundation.org/wiki/Privacy_Policy',
  kind: 'map',
  hosts: ['openstreetmap.org', '*.openstreetmap.org'],
}
