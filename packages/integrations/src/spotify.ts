import type { Provider } from './provider.ts'

/**
 * Sound of Spotify.
 * @see https://developer.spotify.com/documentation/embeds
 */
export const spotify: Provider = {
  id: 'spotify',
  name: 'Spotify',
  provider: 'Spotify AB',
  country: 'SE',
  policy: 'https://www.spotify.com/legal/privacy-policy/',
  kind: 'audio',
  hosts: ['*.spotify.com', '*.scdn.co'],
}
