import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { resolve } = createRequire(import.meta.url)

/** Files of packages whose styles reach for elements, not for classes alone. */
const files = [
  // Resets.
  'reset-css/reset.css',
  'normalize.css/normalize.css',
  'sanitize.css/sanitize.css',
  'the-new-css-reset/css/reset.css',
  'destyle.css/destyle.css',
  'tailwindcss/preflight.css',
  // Classless.
  '@picocss/pico/css/pico.min.css',
  'water.css/out/water.min.css',
  'simpledotcss/simple.min.css',
  'mvp.css/mvp.css',
  'sakura.css/css/sakura.css',
  '98.css/dist/98.css',
  // Frameworks.
  'bootstrap/dist/css/bootstrap.min.css',
  'bootstrap-3/dist/css/bootstrap.min.css',
  'materialize-css/dist/css/materialize.min.css',
  'bulma/css/bulma.min.css',
  'uikit/dist/css/uikit.min.css',
] as const

/** A style sheet by its name. */
export type Sheet = readonly [name: string, css: string]

/** Style sheets of npm, as many a page has them. */
export const sheets: readonly Sheet[] = files.map((file) => [
  file.replace(/(?<=[^@]\w)\/.*/, ''),
  readFileSync(resolve(file), 'utf8'),
])

function own(name: string): Sheet {
  return [name, readFileSync(join(import.meta.dirname, name), 'utf8')]
}

/** The worst that a page can say of everything in it. */
export const hostile: Sheet = own('hostile.css')

/** What beats the styles of an element that is in the page, by the cascade. */
export const layered: Sheet = own('layered.css')

/** What tells elements apart by their neighbours. */
export const structural: Sheet = own('structural.css')
