import { rollup } from 'rollup'
import esbuild from 'rollup-plugin-esbuild'

/** Code of a file of `src` with all that it needs, as the build makes it. */
export async function bundle(path: string): Promise<string> {
  const build = await rollup({
    input: new URL(`../../src/${path}`, import.meta.url).pathname,
    plugins: [esbuild({ target: 'es2022' })],
  })
  const { output } = await build.generate({ format: 'es' })
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n')
}
