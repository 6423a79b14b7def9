/** Texts of the first layer. */
export interface BannerMessages {
  title: string
  /** `{site}` and `{purposes}` are filled in. */
  intro: string
  acceptAll: string
  rejectAll: string
  choose: string
  policy: string
  necessary: string
  functional: string
  analytics: string
  marketing: string
}

/** Texts of the second layer. */
export interface PreferencesMessages {
  settings: string
  settingsIntro: string
  save: string
  close: string
  alwaysOn: string
  /** Said of a purpose that *accept all* leaves alone. */
  separate: string
  services: string
  data: string
  retention: string
  recipients: string
  legalBasis: string
  provider: string
  country: string
  cookies: string
  storage: string
  controller: string
  necessaryDescription: string
  functionalDescription: string
  analyticsDescription: string
  marketingDescription: string
  /** `{n}` is filled in; only for languages that `Intl` may not know. */
  year?: string
  month?: string
  week?: string
  day?: string
}

export type Messages = BannerMessages & PreferencesMessages

/** Gives a text by its key. */
export type Translate<Keys> = (key: keyof Keys & string) => string
