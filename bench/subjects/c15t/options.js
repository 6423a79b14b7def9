import { purposes, texts } from '../../page/texts.ts'

/** What it calls the purposes. */
const CATEGORIES = {
  functional: 'functionality',
  analytics: 'measurement',
  marketing: 'marketing',
}

/** Its texts, merged into its own. */
export const messages = {
  en: {
    common: {
      acceptAll: texts.acceptAll,
      rejectAll: texts.rejectAll,
      customize: texts.choose,
      save: texts.save,
    },
    cookieBanner: { title: texts.title, description: texts.intro },
    consentManagerDialog: {
      title: texts.settings,
      description: texts.settingsIntro,
    },
    consentTypes: Object.fromEntries(
      purposes.map(({ id, title, description }) => [
        CATEGORIES[id],
        { title, description },
      ]),
    ),
  },
}

/** The tags, which are options and not elements; the page lists them. */
export const scripts = JSON.parse(
  document.getElementById('tags').textContent,
).map(({ number, purpose, src, code }) => ({
  id: `tag-${number}`,
  category: CATEGORIES[purpose],
  ...(src ? { src } : { textContent: code }),
}))
