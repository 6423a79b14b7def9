import type { Provider } from './provider.ts'

/**
 * Posts of X.
 * @see https://docs.x.com/x-for-websites
 */
export const x: Provider = {
  id: 'x',
  name: 'X',
  provider: 'X Corp.',
  country: 'US',
  policy: 'https://x.com/en/privacy',
  kind: 'post',
  hosts: ['x.com', '*.x.com', 'twitter.com', '*.twitter.com', '*.twimg.com'],
}
