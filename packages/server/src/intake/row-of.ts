import { canonicalJson, type Receipt } from '@assent/receipts'
import type { LiveRow } from '../store/tables.ts'
import { hashBody } from './hash-body.ts'

function between(ids: readonly string[]): string {
  return ids.length ? ` ${ids.join(' ')} ` : ''
}

function idsWith(receipt: Receipt, choice: 'granted' | 'denied'): string {
  const chosen = receipt.choices.filter(({ s }) => s === choice)
  return between(chosen.map(({ p }) => p))
}

/** In one order, so that equal ones are counted together. */
function signalsOf({ signals = {} }: Receipt): string {
  const names = Object.keys(signals).filter((name) => signals[name])
  return between(names.sort())
}

/** For example `small bottom-middle`: who asks for rates wants no more. */
function layoutOf({ shown }: Receipt): string | null {
  return shown ? `${shown.view} ${shown.place.y}-${shown.place.x}` : null
}

/** How a receipt is kept. */
export function rowOf(receipt: Receipt, received: number): LiveRow {
  const { id, subject, seq, prev, twins, site, regime, notice, event } = receipt
  const body = canonicalJson(receipt)
  return {
    id,
    subject,
    seq,
    prev,
    twins: twins?.join(' ') ?? null,
    hash: hashBody(body),
    received,
    site,
    erased: null,
    at: Date.parse(event.at),
    kind: event.kind,
    method: event.method,
    regime,
    jurisdiction: receipt.jurisdiction ?? null,
    signals: signalsOf(receipt),
    notice: notice.hash,
    lang: notice.lang,
    layer: notice.layer,
    layout: layoutOf(receipt),
    granted: idsWith(receipt, 'granted'),
    denied: idsWith(receipt, 'denied'),
    body,
  }
}
