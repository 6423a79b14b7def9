import type { Provider } from './provider.ts'

/**
 * Maps of Google Maps.
 * @see https://developers.google.com/maps/documentation/embed/get-started
 */
export const googleMaps: Provider = {
  id: 'google-maps',
  name: 'Google Maps',
  provider: 'Google LLC',
  country: 'US',
  policy: 'https://policies.google.com/privacy',
  kind: 'map',
  hosts: [
    'google.com/maps',
    'www.google.com/maps',
    'maps.google.com',
    '*.googleapis.com/maps',
  ],
}
