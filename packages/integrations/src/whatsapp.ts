import type { Provider } from './provider.ts'

/**
 * Chats of WhatsApp.
 * @see https://faq.whatsapp.com/5913398998672934
 */
export const whatsapp: Provider = {
  id: 'whatsapp',
  name: 'WhatsApp',
  provider: 'WhatsApp LLC',
  country: 'US',
  policy: 'https://www.whatsapp.com/legal/privacy-policy',
  kind: 'chat',
  hosts: ['*.whatsapp.com', '*.whatsapp.net'],
}
