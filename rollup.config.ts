import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import resolve from '@rollup/plugin-node-resolve'
import replace from '@rollup/plugin-replace'
import terser from '@rollup/plugin-terser'
import type { Plugin, RollupOptions } from 'rollup'
import dts from 'rollup-plugin-dts'
import esbuild from 'rollup-plugin-esbuild'
import { builtInTexts } from './build/built-in-texts.ts'
import { cssText } from './build/css-text.ts'
import { fileHashes } from './build/file-hashes.ts'
import { dataFiles } from './build/data-files.ts'
import { swcMinify } from './build/swc-minify.ts'

const home = new URL('packages/assent/', import.meta.url)
const dist = new URL('dist/', home)
const { version } = JSON.parse(
  readFileSync(new URL('package.json', home), 'utf8'),
)

const texts = await builtInTexts()

/** What a notice names by its hash, for an archive. */
const archive: Plugin = {
  name: 'archive',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'messages.json',
      source: texts.text,
    })
  },
}

const plugins: Plugin[] = [
  resolve({ extensions: ['.ts', '.tsx', '.js', '.mjs'] }),
  cssText(),
  esbuild({ target: 'es2022', jsxFactory: 'h', jsxFragment: 'Fragment' }),
  replace({
    preventAssignment: true,
    'process.env.NODE_ENV': '"production"',
    __VERSION__: JSON.stringify(version),
    __MESSAGES__: JSON.stringify(texts.hash),
  }),
]

/** Words for what fails, but where every byte counts. */
const words = (isDev: boolean): Plugin =>
  replace({ preventAssignment: true, __DEV__: `${isDev}` })

/** Nobody can import the library beside a script file: ADR 14. */
const smallStores: Plugin = {
  name: 'small-stores',
  resolveId: (id) =>
    id === 'nanostores'
      ? fileURLToPath(new URL('src/script-atom.ts', home))
      : null,
}

const smaller = (preamble: string): Plugin =>
  terser({
    ecma: 2020,
    compress: { passes: 3, unsafe: true, unsafe_arrows: true },
    format: { ascii_only: true, comments: false, preamble },
  })

/**
 * What is fetched for a moment is used at once: compiled whole, beside the
 * main thread.
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const COMPILED_WHOLE = '//# allFunctionsCalledOnLoad\n;'

/** A file for a script tag: minified, and readable as `*.dev.js`. */
function script(file: string, preamble = ''): RollupOptions[] {
  return ['.js', '.dev.js'].map((ending) => ({
    input: `packages/assent/src/entries/${file}.ts`,
    plugins: [
      smallStores,
      ...plugins,
      words(ending === '.dev.js'),
      dataFiles(),
      fileHashes(dist, ending),
      ending === '.js' && [smaller(''), swcMinify(), smaller(preamble)],
    ],
    output: {
      file: `packages/assent/dist/${file}${ending}`,
      format: 'iife',
      // Modules are strict by themselves, and the compiler has checked that.
      strict: false,
      // A page may join files, and the one before may lack its semicolon.
      banner: ';',
    },
  }))
}

const config: RollupOptions[] = [
  // Fetched when the preferences are near, or opened.
  ...script('assent-preferences', COMPILED_WHOLE),
  // Fetched when what was decided is looked at, or where a page puts it.
  ...script('assent-receipts', COMPILED_WHOLE),
  // Fetched when what was decided is looked at.
  ...script('assent-history', COMPILED_WHOLE),
  // Fetched where a frame or another thing is held that has a place.
  ...script('assent-placeholders', COMPILED_WHOLE),
  // Fetched where a choice, a region or a signal is to be judged.
  ...script('assent-judge', COMPILED_WHOLE),
  // Fetched by assent.js when something must be shown.
  ...script('assent-ui', COMPILED_WHOLE),
  // Fetched when a decision is near, and where a tag is rare or wrong.
  ...script('assent-desk', COMPILED_WHOLE),
  // What a site puts on the page with its policy.
  ...script('assent-tables', COMPILED_WHOLE),
  // What a site puts on pages with forms that ask for consent.
  ...script('assent-form', ';'),
  // What a site puts where visitors shall find back by a button of ours.
  ...script('assent-reopen', ';'),
  // What every page loads.
  ...script('assent', ';'),
  // The same with all that a visit needs, in one request.
  ...script('assent.full', ';'),
  // The npm package.
  {
    input: 'packages/assent/src/index.ts',
    external: ['js-cookie', 'nanostores', 'preact'],
    plugins: [...plugins, words(true), archive],
    output: {
      dir: 'packages/assent/dist/npm',
      format: 'es',
      chunkFileNames: '[name].js',
    },
  },
  {
    input: 'packages/assent/src/index.ts',
    external: ['nanostores'],
    plugins: [resolve({ extensions: ['.ts', '.tsx'] }), dts()],
    output: { file: 'packages/assent/dist/npm/index.d.ts' },
  },
]

export default config
