import { texts } from '../page/texts.ts'
import type { Tag } from '../page/tags.ts'
import { fromPackage, versionOf } from './from-package.ts'
import type { Subject } from './subject.ts'

const options = {
  type: 'opt-in',
  palette: { popup: { background: '#fff' }, button: { background: '#fd0' } },
  content: {
    message: texts.intro,
    allow: texts.acceptAll,
    deny: texts.rejectAll,
    link: texts.policy,
    href: '/privacy',
  },
}

function run({ src, code }: Tag): string {
  return src
    ? `document.head.append(Object.assign(document.createElement('script'), { src: ${JSON.stringify(src)} }));`
    : `${code};`
}

/** By its wizard. It blocks nothing: what may run is for the page's own code. */
export const cookieconsent: Subject = {
  name: 'cookieconsent',
  version: versionOf('cookieconsent'),
  isPeer: false,
  blocks: false,
  hasGates: false,
  controls: { banner: '.cc-window', accept: '.cc-window .cc-allow' },
  files: async () =>
    ['cookieconsent.min.css', 'cookieconsent.min.js'].map((file) => ({
      path: `/${file}`,
      body: fromPackage('cookieconsent', `build/${file}`),
    })),
  page: (tags) => ({
    head: '<link rel="stylesheet" type="text/css" href="/cookieconsent.min.css">',
    end: `<script src="/cookieconsent.min.js" data-cfasync="false"></script>
<script>
function runTags() { if (this.hasConsented()) { ${tags.map(run).join('\n')} } }
window.cookieconsent.initialise({
  ...${JSON.stringify(options)},
  onInitialise: runTags,
  onStatusChange: runTags
})
</script>`,
  }),
}
