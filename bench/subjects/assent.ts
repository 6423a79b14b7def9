import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { heldScript } from './held-script.ts'
import type { Subject, SubjectFile } from './subject.ts'
import { purposes } from '../page/texts.ts'

const home = new URL('../../packages/assent/', import.meta.url)
const dist = new URL('dist/', home)

// Its own texts are the ones that the others are given.
const config = {
  controller: { name: 'A small site', contact: 'hello@example.az' },
  policy: { url: '/privacy' },
  purposes: purposes.map(({ id }) => ({ id })),
}

function builtFiles(): SubjectFile[] {
  if (!existsSync(dist)) throw new Error('Build first: pnpm build')
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(assent[\w.-]*\.js|lang\/.*\.json)$/.test(name))
    .filter((name) => !name.endsWith('.dev.js'))
    .map((name) => ({
      path: `/${name}`,
      body: readFileSync(new URL(name, dist)),
    }))
}

function createSubject(file: string, more: Partial<Subject>): Subject {
  return {
    name: file,
    version: JSON.parse(readFileSync(new URL('package.json', home), 'utf8'))
      .version,
    isPeer: false,
    blocks: true,
    hasGates: true,
    controls: {
      banner: '#assent',
      accept: '.assent-banner .assent-accept',
      preferences: '.assent-banner .assent-choose',
      dialog: 'dialog.assent-preferences',
    },
    files: async () => builtFiles(),
    page: (tags) => ({
      head: `<script type="application/json" data-assent-config>${JSON.stringify(config)}</script>
<script src="/${file}" async></script>`,
      tags: tags
        .map((tag) => heldScript(tag, `data-consent="${tag.purpose}"`))
        .join('\n'),
    }),
    ...more,
  }
}

/** The built files, by the two lines of our README. */
export const assent: Subject = createSubject('assent.js', {
  name: 'assent',
})

/** The same in one file. */
export const assentFull: Subject = createSubject('assent.full.js', {
  onlyLoads: true,
})
