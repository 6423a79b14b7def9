import type { PreferencesMessages } from '../messages.ts'

export const en: PreferencesMessages = {
  settings: 'Cookie settings',
  settingsIntro:
    'Switch on what you agree to. Closing this window changes nothing.',
  save: 'Save my choice',
  close: 'Close without saving',
  alwaysOn: 'Always on',
  separate: 'Asked separately: \u201cAccept all\u201d does not switch this on.',
  services: 'Services',
  data: 'Data',
  retention: 'Kept for',
  recipients: 'Received by',
  legalBasis: 'Legal basis',
  provider: 'Provider',
  country: 'Country',
  cookies: 'Cookies',
  storage: 'Stored on this device',
  controller: 'Responsible',
  necessaryDescription:
    'What the site cannot work without, such as remembering this choice.',
  functionalDescription:
    'Comforts such as remembered settings, videos, maps and chat.',
  analyticsDescription:
    'Counting visits and seeing how pages are used, to make them better.',
  marketingDescription:
    'Showing advertising that fits you, here or on other sites, and measuring it.',
  changed: 'Asked again',
  abroad: 'Outside the country: it also needs \u201c{name}\u201d.',
  locked: 'Minors cannot switch anything on here.',
  understood: 'Understood',
  stale:
    'Some things that are already running stop only when the page is loaded again.',
  reload: 'Reload now',
  later: 'Later',
  history: 'My choices',
}
