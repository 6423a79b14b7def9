import type { Provider } from './provider.ts'

/**
 * Posts of Telegram.
 * @see https://core.telegram.org/widgets
 */
export const telegram: Provider = {
  id: 'telegram',
  name: 'Telegram',
  provider: 'Telegram FZ-LLC',
  country: 'AE',
  policy: 'https://telegram.org/privacy',
  kind: 'post',
  hosts: ['telegram.org', '*.telegram.org', 't.me', '*.t.me'],
}
