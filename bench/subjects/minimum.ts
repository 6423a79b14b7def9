import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { texts } from '../page/texts.ts'
import { heldScript } from './held-script.ts'
import type { Subject } from './subject.ts'

const source = new URL('minimum/minimum.js', import.meta.url)

async function build(): Promise<string> {
  const filled = readFileSync(source, 'utf8').replace(
    /\{\{(\w+)\}\}/g,
    (_, key) => texts[key as keyof typeof texts],
  )
  return (await transform(filled, { minify: true, target: 'es2022' })).code
}

/** A banner of about 1 kB, written by hand: the lower limit. */
export const minimum: Subject = {
  name: 'hand-written minimum',
  version: '',
  isPeer: false,
  blocks: true,
  hasGates: true,
  controls: { banner: '#choice', accept: '#choice button:last-child' },
  files: async () => [{ path: '/minimum.js', body: await build() }],
  page: (tags) => ({
    head: '<script src="/minimum.js" async></script>',
    tags: tags.map((tag) => heldScript(tag, 'data-held')).join('\n'),
  }),
}
