import type { Provider } from './provider.ts'

/**
 * Videos of Vimeo.
 * @see https://developer.vimeo.com/player/sdk
 */
export const vimeo: Provider = {
  id: 'vimeo',
  name: 'Vimeo',
  provider: 'Vimeo.com, Inc.',
  country: 'US',
  policy: 'https://vimeo.com/privacy',
  kind: 'video',
  hosts: ['vimeo.com', '*.vimeo.com', '*.vimeocdn.com'],
}
