import type { Config } from '../../src/config.ts'

/** Every kind of purpose: with services, without, and asked for by itself. */
export const sampleConfig: Config = {
  controller: { name: 'Example', contact: 'privacy@site.example' },
  version: '2026.11',
  purposes: [
    { id: 'necessary', services: [{ id: 'session', name: 'Session' }] },
    { id: 'functional' },
    {
      id: 'analytics',
      services: [
        { id: 'matomo', name: 'Matomo' },
        { id: 'plausible', name: 'Plausible' },
      ],
    },
    { id: 'marketing', services: [{ id: 'youtube', name: 'YouTube' }] },
    {
      id: 'research',
      name: 'Research',
      description: 'A university reads the answers.',
      separate: true,
      services: [{ id: 'survey', name: 'Survey' }],
    },
  ],
}
