import resolve from '@rollup/plugin-node-resolve'
import type { RollupOptions } from 'rollup'
import dts from 'rollup-plugin-dts'
import esbuild from 'rollup-plugin-esbuild'

const source = new URL('src/', import.meta.url).pathname
const dir = new URL('dist/', import.meta.url).pathname

/** What is installed beside the server, and Node's own modules. */
const external = /^(?!\.|\/|@assent\/)/

/** The server as it is published; in the workspace it runs from its sources. */
const config: RollupOptions[] = [
  {
    input: ['main', 'index', 'handler'].map((name) => `${source}${name}.ts`),
    external,
    plugins: [resolve({ extensions: ['.ts'] }), esbuild({ target: 'node22' })],
    output: { dir, format: 'es', chunkFileNames: '[name].js' },
  },
  {
    input: { index: `${source}index.ts`, handler: `${source}handler.ts` },
    external,
    plugins: [resolve({ extensions: ['.ts'] }), dts()],
    output: { dir, format: 'es', chunkFileNames: 'types.d.ts' },
  },
]

export default config
