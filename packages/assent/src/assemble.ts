import { createBlocker, type Trust } from '@assent/blocker'
import { createClient, type Client, type Off } from '@assent/core'
import { createPlatform } from './browser/create-platform.ts'
import { delegateActions } from './delegate-actions.ts'
import type { DeskPart } from './desk.ts'
import type { FrontPart } from './front.ts'
import type { BaseLoader } from './loader.ts'
import { once } from './once.ts'
import { PLACED } from './placed.ts'

/** Puts the parts together in a browser. Nothing happens before `start`. */
export function assemble(loader: BaseLoader, trust: Trust): Client {
  const platform = createPlatform()
  const offs: Off[] = []
  const keep = <Part extends { dispose: Off }>(part: Part): Part => {
    offs.push(part.dispose)
    return part
  }
  const decider: () => Promise<DeskPart> = once(async () =>
    keep((await loader.desk()).openDesk(client, platform, front)),
  )
  const front: () => Promise<FrontPart> = once(async () => {
    const { openFront } = await loader.front()
    return keep(openFront(client, platform, loader, blocker, decider))
  })
  const client: Client = createClient(platform, { front, decider })
  const blocker = createBlocker(client, { trust, tags: loader.tags })
  const { api, fail } = client
  const failed = (cause: unknown): void =>
    fail('load', __DEV__ && 'a file is missing', cause)
  const show = (name: 'showPlaces' | 'showUi'): unknown =>
    front().then((part) => part[name](), failed)
  offs.push(
    api.dispose,
    blocker.dispose,
    delegateActions(client),
    client.on('held', ({ element }) => {
      if (element.matches(PLACED)) show('showPlaces')
    }),
    // It sees to what follows, also from another tab's choice.
    client.on('change', () => void decider().catch(failed)),
    api.$surface.listen((surface) => {
      if (surface !== 'none') show('showUi')
    }),
  )
  api.dispose = () => offs.forEach((off) => off())
  return client
}
