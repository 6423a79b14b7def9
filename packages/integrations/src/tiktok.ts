import type { Provider } from './provider.ts'

/**
 * Videos of TikTok.
 * @see https://developers.tiktok.com/doc/embed-videos
 */
export const tiktok: Provider = {
  id: 'tiktok',
  name: 'TikTok',
  provider: 'TikTok Pte. Ltd.',
  country: 'SG',
  policy: 'https://www.tiktok.com/legal/privacy-policy',
  kind: 'video',
  hosts: ['tiktok.com', '*.tiktok.com'],
}
