import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of all examples. */
export const EXAMPLES: string = join(import.meta.dirname, '..')

/** The sites that have a `consent.json`. */
export const SITES: readonly string[] = [
  'plexnovalex',
  'ims-engineering',
  'zynorlink',
  'shop',
  'help-centre',
]

/** Paths of a site's pages. */
export function pagesOf(name: string): string[] {
  const files = readdirSync(join(EXAMPLES, name), { recursive: true })
  return files.map(String).filter((file) => file.endsWith('.html'))
}
