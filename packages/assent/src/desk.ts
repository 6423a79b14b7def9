import { clearStored, nameEarlyLinks } from '@assent/blocker'
import type { Client, Decider, Off, Platform } from '@assent/core'
import { createDecider } from '@assent/core/decider'
import type { Opener } from '@assent/core/front'
import { hashNotice } from '@assent/receipts'
import { createOutbox } from '@assent/receipts/outbox'
import { createDesk } from './browser/create-desk.ts'
import { inTurn } from './browser/in-turn.ts'
import { readBack } from './browser/read-back.ts'
import { post, type Transport } from './browser/post.ts'
import { offerReload } from './offer-reload.ts'

declare const __VERSION__: string

/** Hash of the built-in texts, by the build. */
declare const __MESSAGES__: string

/** Carries out decisions and sees to what follows from them. */
export interface DeskPart extends Decider {
  readonly dispose: Off
}

/** Opens what a page needs once somebody is about to decide. */
export function openDesk(
  client: Client,
  page: Platform,
  front: () => Promise<Opener>,
  transport?: Transport,
): DeskPart {
  const storage = readBack(page.storage)
  const platform = { ...page, storage }
  const { onWake } = page
  const desk = createDesk()
  const outbox = createOutbox({
    storage,
    site: desk.site,
    sdk: __VERSION__,
    messages: __MESSAGES__,
    post: (to, body) => post(to, body, transport),
    inTurn,
    onState(receipt, state, status) {
      client.emit('receipt', { receipt, state })
      if (state === 'refused' || state === 'dropped')
        client.fail(
          'receipt',
          `a receipt was ${state}: ${status ?? 'too many'}`,
        )
    },
  })
  const { perform } = createDecider(client, {
    platform,
    desk,
    journal: outbox.put,
    subjectOf: outbox.subjectOf,
    rulesOf: async (config) => (await front()).rulesOf(config),
  })
  // Whoever carries on from an earlier page is here before the configuration.
  const lookAhead = (): void => nameEarlyLinks(client)
  const offs = [
    client.on('ready', lookAhead),
    clearStored(client, platform, desk),
    offerReload(client, perform),
    onWake(outbox.flush),
    outbox.dispose,
  ]
  lookAhead()
  outbox.flush()
  // Mostly a pointer has come near: what takes long in a receipt is done by the click.
  hashNotice(client.config(), __MESSAGES__)
  return {
    perform,
    dispose: () => offs.forEach((off) => off()),
  }
}
