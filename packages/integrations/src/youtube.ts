import type { Provider } from './provider.ts'

/**
 * Videos of YouTube.
 * @see https://developers.google.com/youtube/player_parameters
 */
export const youtube: Provider = {
  id: 'youtube',
  name: 'YouTube',
  provider: 'Google LLC',
  country: 'US',
  policy: 'https://policies.google.com/privacy',
  kind: 'video',
  hosts: [
    'youtube.com',
    '*.youtube.com',
    '*.youtube-nocookie.com',
    '*.ytimg.com',
  ],
}
