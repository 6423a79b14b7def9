import type { Api, Config } from '@assent/core'
import type { Receipt } from '@assent/receipts'
import { assemble } from './assemble.ts'
import { createTrust } from './browser/create-trust.ts'
import type { Transport } from './browser/post.ts'
import { whenActivated } from './browser/when-activated.ts'
import { createInertClient } from './create-inert-client.ts'
import type { BaseLoader } from './loader.ts'

/** What a page may call: `window.assent`, and what `createAssent` returns. */
export type Assent = Api<Receipt>

/** What only code can give. */
export interface AssentOptions {
  /**
   * Sends receipts instead of `fetch`, and takes and gives what that does. It
   * must settle: a receipt under way is not sent again. Default: `fetch`.
   */
  readonly transport?: Transport
}

function createLoader({ transport }: AssentOptions): BaseLoader {
  return {
    front: () => import('./npm-front.ts'),
    async desk() {
      const { openDesk } = await import('./desk.ts')
      return {
        openDesk: (client, platform, front) =>
          openDesk(client, platform, front, transport),
      }
    },
    tags: () => import('@assent/blocker/tags'),
  }
}

/**
 * Starts Assent from a bundle. A wrong configuration is named in one console
 * message and an `error` event, and everything stays held. Call it once a
 * page; `dispose()` undoes it. On a server it only answers `allows`: what is
 * necessary, and nothing else.
 *
 * @example
 * const assent = createAssent({
 *   controller: { name: 'Example', contact: 'privacy@example.az' },
 *   purposes: [{ id: 'analytics' }],
 * })
 * if (assent.allows('analytics')) …
 */
export function createAssent(
  config: Config,
  options: AssentOptions = {},
): Assent {
  const isServer = typeof document === 'undefined'
  const { api, start } = isServer
    ? createInertClient()
    : assemble(createLoader(options), createTrust())
  void (isServer
    ? start(config)
    : Promise.resolve(whenActivated()).then(() => start(config)))
  // A copy: what a page does to its own changes no gate.
  return { ...(api as Assent) }
}
