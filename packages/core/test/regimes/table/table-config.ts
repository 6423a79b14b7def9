import type { Config, Purpose } from '../../../src/config.ts'

/** What Azerbaijan wants to be told of each purpose. */
const told: Pick<Purpose, 'data' | 'legalBasis' | 'recipients' | 'retention'> =
  {
    data: ['Pages seen'],
    legalBasis: 'Consent',
    recipients: ['Example'],
    retention: 'P6M',
  }

/** Every kind of purpose that a regime tells apart, told of enough for all. */
export const tableConfig: Config = {
  controller: {
    name: 'Example',
    contact: 'privacy@site.example',
    address: '1 Street, Baku',
  },
  policy: { url: '/privacy' },
  version: '1',
  purposes: [
    { id: 'functional', ...told },
    { id: 'analytics', ...told },
    { id: 'marketing', ...told },
    {
      id: 'stats',
      name: 'Own statistics',
      description: 'Counts what is read, without a trace of who did.',
      exempt: true,
      ...told,
    },
    {
      id: 'health',
      name: 'Health',
      description: 'Answers about an illness: sensitive data.',
      separate: true,
      ...told,
    },
  ],
}
