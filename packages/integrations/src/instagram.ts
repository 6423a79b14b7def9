import type { Provider } from './provider.ts'

/**
 * Posts of Instagram.
 * @see https://developers.facebook.com/docs/instagram-platform/oembed
 */
export const instagram: Provider = {
  id: 'instagram',
  name: 'Instagram',
  provider: 'Meta Platforms, Inc.',
  country: 'US',
  policy: 'https://privacycenter.instagram.com/policy',
  kind: 'post',
  hosts: ['instagram.com', '*.instagram.com', '*.cdninstagram.com'],
}
