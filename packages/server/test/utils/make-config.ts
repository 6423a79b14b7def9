import type { writeNotice } from '@assent/receipts'

type Config = Parameters<typeof writeNotice>[0]

/** A configuration with something that no visitor is told. */
export function makeConfig(changes: Partial<Config> = {}): Config {
  return {
    version: '2026.11',
    controller: { name: 'Ağ Şirkət', contact: 'mailto:info@site.example' },
    purposes: [
      { id: 'analytics', retention: 'P14M' },
      {
        id: 'publishing',
        separate: true,
        name: { en: 'Publishing', az: 'Yayım' },
        description: { en: 'Shown to everybody.', az: 'Hamıya göstərilir.' },
      },
    ],
    policy: { url: '/privacy', version: '7' },
    receipts: { endpoint: '/v1/receipts' },
    ...changes,
  }
}
