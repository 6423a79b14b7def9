import type { Receipt } from '@assent/receipts'
import { makeReceipt } from './make-receipt.ts'

/** Clients that send one receipt after the other. */
export interface Load {
  readonly sent: readonly Receipt[]
  /** Ids of those that were answered with 200 or 201. */
  readonly answered: ReadonlySet<string>
  /** Sends one; 0 when there is no answer. */
  send(url: string, receipt: Receipt): Promise<number>
  /** Settles when no request is under way. */
  stop(): Promise<void>
}

/** Starts so many clients, each of which asks for an address every time. */
export function startLoad(urlOf: () => string, clients = 16): Load {
  const sent: Receipt[] = []
  const answered = new Set<string>()
  const stopping = new AbortController()

  async function send(url: string, receipt: Receipt): Promise<number> {
    const body = JSON.stringify(receipt)
    const headers = { 'content-type': 'text/plain' }
    const init = { method: 'POST', headers, body }
    try {
      const { status } = await fetch(`${url}/v1/receipts`, init)
      if (status < 300) answered.add(receipt.id)
      return status
    } catch {
      return 0
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const receipt = makeReceipt()
      sent.push(receipt)
      await send(urlOf(), receipt)
    }
  }

  const running = Array.from({ length: clients }, run)
  return {
    sent,
    answered,
    send,
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
  }
}
