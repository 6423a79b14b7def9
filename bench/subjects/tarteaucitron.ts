import { purposes, texts } from '../page/texts.ts'
import type { Tag } from '../page/tags.ts'
import { fromPackage, versionOf } from './from-package.ts'
import type { Subject } from './subject.ts'

/** Its types that come nearest. */
const TYPES = {
  functional: 'other',
  analytics: 'analytic',
  marketing: 'ads',
} as const

const FILES = [
  'tarteaucitron.min.js',
  'tarteaucitron.services.min.js',
  'css/tarteaucitron.min.css',
  'lang/tarteaucitron.en.min.js',
]

// The options of its README, without what is for one vendor only.
const options = {
  privacyUrl: '/privacy',
  orientation: 'bottom',
  showIcon: false,
  moreInfoLink: false,
  mandatory: false,
  removeCredit: true,
  googleConsentMode: false,
  bingConsentMode: false,
  pianoConsentMode: false,
}

const words = {
  alertBigPrivacy: texts.intro,
  acceptAll: texts.acceptAll,
  denyAll: texts.rejectAll,
  personalize: texts.choose,
  title: texts.settings,
  info: texts.settings,
  disclaimer: texts.settingsIntro,
}

function run({ src, code }: Tag): string {
  return src ? `tarteaucitron.addScript(${JSON.stringify(src)});` : `${code};`
}

/**
 * A service for each purpose, which does what the tags of it would. `analytics`
 * is the name of one that it brings.
 */
function services(tags: readonly Tag[]): string {
  return purposes
    .map(
      ({ id, title }) => `tarteaucitron.services.my${id} = {
  key: 'my${id}', type: '${TYPES[id]}', name: '${title}', needConsent: true, cookies: [],
  js() { ${tags
    .filter(({ purpose }) => purpose === id)
    .map(run)
    .join('\n')} }
}
;(tarteaucitron.job = tarteaucitron.job || []).push('my${id}')`,
    )
    .join('\n')
}

/**
 * By its README: a script in the head, which fetches the rest, and an
 * initialisation. Tags are functions of services, not elements.
 */
export const tarteaucitron: Subject = {
  name: 'tarteaucitronjs',
  version: versionOf('tarteaucitronjs'),
  isPeer: true,
  blocks: true,
  hasGates: false,
  controls: {
    banner: '#tarteaucitronAlertBig',
    accept: '#tarteaucitronPersonalize2',
    preferences: '#tarteaucitronCloseAlert',
    dialog: '#tarteaucitron',
  },
  files: async () =>
    FILES.map((file) => ({
      path: `/tarteaucitron/${file}`,
      body: fromPackage('tarteaucitronjs', file),
    })),
  page: (tags) => ({
    head: `<script src="/tarteaucitron/tarteaucitron.min.js"></script>
<script>
tarteaucitronCustomText = ${JSON.stringify(words)}
tarteaucitron.init(${JSON.stringify(options)})
</script>`,
    end: `<script>
${services(tags)}
</script>`,
  }),
}
