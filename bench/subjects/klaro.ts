import { purposes, texts } from '../page/texts.ts'
import type { Tag } from '../page/tags.ts'
import { fromPackage, versionOf } from './from-package.ts'
import type { Subject } from './subject.ts'

const config = {
  version: 1,
  acceptAll: true,
  translations: {
    zz: { privacyPolicyUrl: '/privacy' },
    en: {
      acceptAll: texts.acceptAll,
      decline: texts.rejectAll,
      save: texts.save,
      consentNotice: {
        title: texts.title,
        description: texts.intro,
        learnMore: texts.choose,
      },
      consentModal: {
        title: texts.settings,
        description: texts.settingsIntro,
      },
      purposes: Object.fromEntries(
        purposes.map(({ id, title, description }) => [
          id,
          { title, description },
        ]),
      ),
    },
  },
  services: purposes.map(({ id, title, description }) => ({
    name: id,
    title,
    description,
    purposes: [id],
  })),
}

function held({ purpose, src, code }: Tag): string {
  const start = `<script type="text/plain" data-type="application/javascript" data-name="${purpose}"`
  return src
    ? `${start} data-src="${src}"></script>`
    : `${start}>${code}</script>`
}

/** By its README: two deferred scripts, its own and the configuration. */
export const klaro: Subject = {
  name: 'klaro',
  version: versionOf('klaro'),
  isPeer: true,
  blocks: true,
  hasGates: true,
  controls: {
    banner: '#klaro .cookie-notice',
    accept: '#klaro .cookie-notice .cm-btn-success',
    preferences: '#klaro .cookie-notice .cn-learn-more',
    dialog: '#klaro .cm-modal',
  },
  files: async () => [
    { path: '/klaro.js', body: fromPackage('klaro', 'dist/klaro.js') },
    {
      path: '/config.js',
      body: `var klaroConfig = ${JSON.stringify(config)}\n`,
      isConfig: true,
    },
  ],
  page: (tags) => ({
    head: `<script defer type="text/javascript" src="/config.js"></script>
<script defer type="text/javascript" src="/klaro.js"></script>`,
    tags: tags.map(held).join('\n'),
  }),
}
