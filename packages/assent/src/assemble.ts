import { createBlocker, type Trust } from '@assent/blocker'
import { createClient, type Client, type Off } from '@assent/core'
import { hasUnsent } from '@assent/receipts/outbox'
import { createPlatform } from './browser/create-platform.ts'
import { delegateActions } from './delegate-actions.ts'
import type { BaseLoader } from './loader.ts'
import { once } from './once.ts'

/** Puts the parts together in a browser. Nothing happens before `start`. */
export function assemble(loader: BaseLoader, trust: Trust): Client {
  const platform = createPlatform()
  const opened: { dispose: Off }[] = []
  const keep = <Part extends { dispose: Off }>(part: Part): Part => {
    opened.push(part)
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
  const failed = (cause: unknown): void =>
    fail('load', 'a file is missing', cause)
  const offs = [
    api.dispose,
    createBlocker(client, trust),
    delegateActions(api),
    client.on('ready', () => {
      if (hasUnsent(platform.storage)) decider().catch(failed)
    }),
    api.$surface.listen((surface) => {
      if (surface !== 'none') front().catch(failed)
    }),
  ]
  api.dispose = () => {
    for (const off of offs) off()
    for (const part of opened) part.dispose()
  }
  return client
}
