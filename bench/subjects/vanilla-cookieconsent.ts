import { purposes, texts } from '../page/texts.ts'
import { fromPackage, versionOf } from './from-package.ts'
import { heldScript } from './held-script.ts'
import type { Subject } from './subject.ts'

const config = {
  categories: {
    necessary: { enabled: true, readOnly: true },
    ...Object.fromEntries(purposes.map(({ id }) => [id, {}])),
  },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: texts.title,
          description: texts.intro,
          acceptAllBtn: texts.acceptAll,
          acceptNecessaryBtn: texts.rejectAll,
          showPreferencesBtn: texts.choose,
          footer: `<a href="/privacy">${texts.policy}</a>`,
        },
        preferencesModal: {
          title: texts.settings,
          acceptAllBtn: texts.acceptAll,
          acceptNecessaryBtn: texts.rejectAll,
          savePreferencesBtn: texts.save,
          closeIconLabel: texts.close,
          sections: [
            { description: texts.settingsIntro },
            ...purposes.map(({ id, title, description }) => ({
              title,
              description,
              linkedCategory: id,
            })),
          ],
        },
      },
    },
  },
}

/** By its guide for pages: a style sheet, and a module that imports and runs. */
export const vanillaCookieconsent: Subject = {
  name: 'vanilla-cookieconsent',
  version: versionOf('vanilla-cookieconsent'),
  isPeer: true,
  blocks: true,
  hasGates: true,
  controls: {
    banner: '#cc-main .cm',
    accept: '#cc-main .cm [data-role="all"]',
    preferences: '#cc-main .cm [data-role="show"]',
    dialog: '#cc-main .pm',
  },
  files: async () => [
    ...['cookieconsent.css', 'cookieconsent.umd.js'].map((file) => ({
      path: `/${file}`,
      body: fromPackage('vanilla-cookieconsent', `dist/${file}`),
    })),
    {
      path: '/cookieconsent-config.js',
      body: `import './cookieconsent.umd.js'\nCookieConsent.run(${JSON.stringify(config)})\n`,
      isConfig: true,
    },
  ],
  page: (tags) => ({
    head: '<link rel="stylesheet" href="/cookieconsent.css">',
    tags: tags
      .map((tag) => heldScript(tag, `data-category="${tag.purpose}"`))
      .join('\n'),
    end: '<script type="module" src="/cookieconsent-config.js"></script>',
  }),
}
