import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { compress } from '../world/compress.ts'

/** Brotli bytes of React alone, which a site that is made with it has anyway. */
export async function reactBytes(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createRoot } from 'react-dom/client'
import { createElement } from 'react'
createRoot(document.body).render(createElement('p'))`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return compress(outputFiles[0]!.contents).length
}
