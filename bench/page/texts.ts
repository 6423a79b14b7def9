/** What a visitor reads, in every subject that lets its texts be set. */
export const texts = {
  title: 'Cookies, if you agree',
  intro:
    'A small site would like to use cookies and similar tools for: extra functions, statistics, and advertising. Nothing is switched on until you choose, and you can change your mind at any time.',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  choose: 'Let me choose',
  policy: 'Privacy policy',
  settings: 'Cookie settings',
  settingsIntro:
    'Switch on what you agree to. Closing this window changes nothing.',
  save: 'Save my choice',
  close: 'Close without saving',
} as const

/** What is asked for. */
export interface Purpose {
  readonly id: 'functional' | 'analytics' | 'marketing'
  readonly title: string
  readonly description: string
}

/** The same three for all. */
export const purposes: readonly Purpose[] = [
  {
    id: 'functional',
    title: 'Extra functions',
    description: 'Comforts such as remembered settings, videos, maps and chat.',
  },
  {
    id: 'analytics',
    title: 'Statistics',
    description:
      'Counting visits and seeing how pages are used, to make them better.',
  },
  {
    id: 'marketing',
    title: 'Advertising',
    description:
      'Showing advertising that fits you, here or on other sites, and measuring it.',
  },
]
