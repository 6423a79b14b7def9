import type { LoadPart } from './load-part.ts'
import { once } from './once.ts'
import type { Parts } from './script-loader.ts'

/** The hash of another file, written by the build. */
declare function __HASH__(file: string): string

/** Fetches *My choices*, and beside it what reads them, once. */
export function historyLoader(load: LoadPart): () => Promise<Parts> {
  return once(async () => {
    const [parts] = await Promise.all([
      load('assent-history.js', __HASH__('assent-history')),
      load('assent-receipts.js', __HASH__('assent-receipts')),
    ])
    return parts
  })
}
