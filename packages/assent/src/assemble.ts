import { createBlocker, type Trust } from '@assent/blocker'
import { createClient, type Client, type Off } from '@assent/core'
import { pendingIds } from '@assent/receipts/outbox'
import { createPlatform } from './browser/create-platform.ts'
import { delegateActions } from './delegate-actions.ts'
import type { BaseLoader } from './loader.ts'
import { once } from './once.ts'

/** Puts the parts together in a browser. Nothing happens before `start`. */
export function assemble(
  loader: BaseLoader,
  trust: Trust,
  nonce?: string,
): Client {
  const platform = createPlatform()
  const offs: Off[] = []
  const keep = <Part extends { dispose: Off }>(part: Part): Part => {
    offs.push(part.dispose)
    return part
  }
  const front = once(async () =>
    keep((await loader.front()).openFront(client, loader)),
  )
  const decider = once(async () =>
    keep((await loader.desk()).openDesk(client, platform)),
  )
  const client: Client = createClient(platform, { front, decider })
  const { api, fail } = client
  const pending = (): string[] => pendingIds(platform.storage)
  const failed = (cause: unknown): void =>
    fail('load', 'a file is missing', cause)
  offs.push(
    api.dispose,
    createBlocker(client, { trust, nonce, tags: loader.tags }).dispose,
    delegateActions(api),
    client.on('ready', () => {
      if (pending()[0]) decider().catch(failed)
    }),
    client.on('change', ({ ran }) => {
      // It offers to load the page again.
      if (ran.length) decider().catch(failed)
    }),
    api.$surface.listen((surface) => {
      if (surface !== 'none') front().catch(failed)
    }),
  )
  Object.assign(api, { pending })
  api.dispose = () => offs.forEach((off) => off())
  return client
}
