import type { Config } from '@assent/core'
import { page, snippet } from '../../world/serve-pages.ts'

/** A configuration that tells all there is to tell, of four kinds of purpose. */
export const told: Config = {
  controller: {
    name: 'Teapot Works',
    contact: 'privacy@teapots.example',
    address: '1 Street, Baku',
  },
  policy: { url: '/privacy' },
  purposes: [
    { id: 'necessary', cookies: [{ name: 'basket', duration: 'P1D' }] },
    {
      id: 'analytics',
      data: ['Pages that you open', 'How long you stay'],
      legalBasis: 'Your consent',
      retention: 'P14M',
      recipients: ['A counting house'],
      cookies: [{ name: 'visits', duration: 'P13M', use: 'Counts visits' }],
      storage: [{ key: 'depth', use: 'How far you scroll' }],
    },
    {
      id: 'marketing',
      data: ['What you look at'],
      legalBasis: 'Your agreement',
      retention: 'P6M',
      recipients: ['Makers of advertising'],
      services: [
        {
          id: 'films',
          name: 'Films of teapots',
          description: 'Plays films',
          provider: 'Film Studio',
          country: 'AZ',
          policy: 'https://films.example/privacy',
          hosts: ['films.example'],
          cookies: [{ name: 'seen', duration: 'P3W', use: 'What you saw' }],
          storage: [{ key: 'volume', use: 'How loud it is' }],
        },
        { id: 'ads', name: 'Pictures of teapots', country: 'AZ' },
      ],
    },
    {
      id: 'research',
      name: 'A study of tea',
      description: 'A university reads the answers.',
      data: ['Your answers'],
      legalBasis: 'Your word',
      retention: 'P2Y',
      recipients: ['A university'],
      separate: true,
    },
  ],
  receipts: { endpoint: '/v1/receipts' },
}

/** A page with a link to the preferences, and what its server says. */
export function visited(by = '', own: unknown = told, body = ''): string {
  const meta = by && `<meta name="assent-visitor" content="${by}">`
  return page(
    `<a href="#" id="settings" data-consent-action="preferences">Your Privacy Choices</a>${body}`,
    `${meta}${snippet(own)}`,
  )
}
