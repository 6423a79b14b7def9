import { clearStored } from '@assent/blocker'
import type { Client, Decider, Off, Platform } from '@assent/core'
import { createDecider } from '@assent/core/decider'
import { createOutbox } from '@assent/receipts/outbox'
import { createDesk } from './browser/create-desk.ts'
import { post } from './browser/post.ts'
import { offerReload } from './offer-reload.ts'

declare const __VERSION__: string

/** Carries out decisions and sees to what follows from them. */
export interface DeskPart extends Decider {
  readonly dispose: Off
}

/** Opens what a page needs once somebody is about to decide. */
export function openDesk(client: Client, platform: Platform): DeskPart {
  const { storage, onWake } = platform
  const desk = createDesk()
  const outbox = createOutbox({
    storage,
    site: desk.site,
    post,
    sdk: __VERSION__,
    onSent(receipt, state, status) {
      client.emit('receipt', { receipt, state })
      if (state === 'refused')
        client.fail('receipt', `the endpoint refused a receipt (${status})`)
    },
  })
  const offs = [
    clearStored(client, platform, desk),
    offerReload(client),
    onWake(outbox.flush),
    outbox.dispose,
  ]
  outbox.flush()
  return {
    ...createDecider(client, {
      platform,
      desk,
      journal(id, decision) {
        const receipt = outbox.put(id, decision)
        client.emit('receipt', { receipt, state: 'pending' })
        return receipt
      },
    }),
    dispose: () => offs.forEach((off) => off()),
  }
}
