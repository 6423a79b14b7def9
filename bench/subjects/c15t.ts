import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { versionOf } from './from-package.ts'
import type { Subject, SubjectFile } from './subject.ts'

const folder = fileURLToPath(new URL('c15t', import.meta.url))

async function bundle(): Promise<SubjectFile[]> {
  const { outputFiles } = await build({
    entryPoints: [`${folder}/app.jsx`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    // Not the root's, whose JSX is preact's.
    tsconfigRaw: {},
    outdir: '/assets',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles.map(({ path, contents }) => ({
    path,
    body: contents,
  }))
}

/**
 * By its quickstart for React, bundled as an application is, in the mode that
 * needs no server.
 */
export const c15t: Subject = {
  name: 'c15t',
  version: versionOf('c15t'),
  isPeer: true,
  blocks: true,
  hasGates: true,
  controls: {
    banner: '[data-testid="consent-banner-root"]',
    accept: '[data-testid="consent-banner-accept-button"]',
    preferences: '[data-testid="consent-banner-customize-button"]',
    dialog: '[data-testid="consent-dialog-root"]',
  },
  files: bundle,
  page: (tags) => ({
    head: `<script type="module" crossorigin src="/assets/app.js"></script>
<link rel="stylesheet" crossorigin href="/assets/app.css">`,
    end: `<div id="root"></div>
<script type="application/json" id="tags">${JSON.stringify(tags)}</script>`,
  }),
}
