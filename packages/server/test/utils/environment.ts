import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The file that is run. */
export const main: string = fileURLToPath(
  new URL('../../src/main.ts', import.meta.url),
)

/** What a process of ours finds in its environment: no settings of anyone's. */
export function environment(
  database: string,
  settings: Record<string, string>,
): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    // Halves the time that a process takes to start.
    NODE_COMPILE_CACHE: join(tmpdir(), 'assent-compile-cache'),
    ASSENT_DATABASE: database,
    ...settings,
  }
}
