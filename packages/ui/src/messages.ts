/** Texts that more than one part has. */
export interface CommonMessages {
  /** Between the names of a list, with its space. */
  comma: string
  policy: string
  necessary: string
  functional: string
  analytics: string
  marketing: string
}

/** What is said where rules, signals or changes are to be told of. */
export interface NewsMessages {
  /** Where nothing is asked for that does not run already. */
  titleRunning: string
  /** As `intro`, of what runs until somebody objects. */
  running: string
  /** That the browser's signal was heeded, 11 CCR § 7025(c)(6). */
  honoured: string
  /** Why it is asked again: `{summary}` is filled in. */
  news: string
  /** Likewise, where time has run out or another law applies. */
  again: string
  /** `{date}` and `{summary}` are filled in. */
  announced: string
}

/** Texts of the first layer. */
export interface BannerMessages extends CommonMessages {
  title: string
  /** `{site}` and `{purposes}` are filled in. */
  intro: string
  acceptAll: string
  rejectAll: string
  /** Where only some is asked again. */
  accept: string
  reject: string
  choose: string
  saved: string
}

/** What a service shows in other people's pages. */
export type Kind = 'audio' | 'chat' | 'map' | 'post' | 'video'

/**
 * Texts of what stands for something held. `{name}` is the service, or the
 * purpose where none is named.
 */
export interface PlaceholderMessages
  extends CommonMessages, Record<Kind, string> {
  /** Where nobody knows what kind it is. */
  content: string
  /** What showing it sends; `{provider}` is filled in. */
  sends: string
  once: string
  page: string
  always: string
}

/** Texts of the second layer, and of the offer to load the page again. */
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
  /** Said of what is asked again. */
  changed: string
  /** Said of a service abroad: `{name}` is what it needs besides. */
  abroad: string
  /** Said to minors, who cannot grant. */
  locked: string
  understood: string
  /** Said where something that runs may not any more. */
  stale: string
  reload: string
  later: string
  /** Heads the list of what was decided, and leads there. */
  history: string
  /** `{n}` is filled in; only for languages that `Intl` may not know. */
  year?: string
  month?: string
  week?: string
  day?: string
}

/** Texts of the tables that a site prints. */
export interface TableMessages extends CommonMessages, PreferencesMessages {
  purposes: string
  purpose: string
  service: string
  name: string
  kind: string
  cookie: string
  storageKey: string
  setBy: string
  /** Heads what something is for. */
  use: string
}

/** Texts of the list of what was decided. */
export interface HistoryMessages {
  historyIntro: string
  closeHistory: string
  nothingKept: string
  /** What a decision was, by the kinds of receipts. */
  given: string
  partial: string
  refused: string
  withdrawn: string
  expired: string
  signal: string
  /** Heads how it was made; what is a button says its words. */
  method: string
  withdraw: string
  reset: string
  form: string
  expiry: string
  change: string
  age: string
  granted: string
  denied: string
  until: string
  receipt: string
  delivered: string
  waiting: string
  kept: string
  notTaken: string
  version: string
  wording: string
  noWording: string
  /** Said where the built-in texts are not those of that time. */
  ownWording: string
  check: string
  whole: string
  /** Said where the first receipts are gone, which is in order. */
  older: string
  /** `{n}`, the number of a receipt, is filled in. */
  altered: string
  missing: string
  doubled: string
  concurrent: string
  download: string
  erase: string
  eraseAsk: string
  eraseYes: string
  erased: string
  erasedThere: string
  notErased: string
  stillWaits: string
}

/** Texts of the first layer, with what may have to be told on it. */
export type FirstMessages = BannerMessages & NewsMessages

/** Texts of both layers. */
export type LayerMessages = BannerMessages & PreferencesMessages & NewsMessages

export type Messages = LayerMessages &
  PlaceholderMessages &
  TableMessages &
  HistoryMessages

/** Gives a text by its key. */
export type Translate<Keys> = (key: keyof Keys & string) => string
