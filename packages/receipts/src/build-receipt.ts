import type { ConsentRecord, Decision } from '@assent/core'
import type { Link } from './chain.ts'
import type { Receipt } from './receipt.ts'

/** What a receipt needs besides the decision. */
export interface ReceiptOrigin {
  readonly id: string
  readonly site: string
  readonly sdk: string
}

type Event = Receipt['event']

function kindOf(
  before: ConsentRecord | undefined,
  choices: Receipt['choices'],
  services: readonly string[],
): Event['kind'] {
  const given = choices.filter(({ s }) => s === 'granted').length
  if (!given && !services.length)
    return before?.granted.length ? 'withdrawn' : 'refused'
  return given === choices.length ? 'given' : 'partial'
}

function policyOf({ config }: Decision['settings']): Receipt['policy'] {
  if (!config.policy) return undefined
  const { url, version, updated } = config.policy
  return {
    url: url.replace(/[?#].*/, ''),
    ...(version && { ver: version }),
    ...(updated && { updated }),
  }
}

/** Writes down one decision. */
export function buildReceipt(
  { settings, method, before, after, layer, locale }: Decision,
  link: Link,
  origin: ReceiptOrigin,
): Receipt {
  const { catalog, notice, regime } = settings
  const choices: Receipt['choices'] = []
  const services: Receipt['services'] = {}
  for (const [id, { purpose, service }] of catalog) {
    const isGranted = after.granted.includes(id)
    const s = isGranted ? 'granted' : 'denied'
    if (purpose.id === 'necessary') continue
    if (!service)
      choices.push({ p: id, s, ...(purpose.separate && { separate: true }) })
    else if (isGranted || after.denied.includes(id)) services[id] = s
  }
  const differing = Object.keys(services)
  const granted = differing.filter((id) => services[id] === 'granted')
  const policy = policyOf(settings)
  return {
    v: 1,
    ...origin,
    ...link,
    subject: after.subject,
    notice: { ver: notice.version, hash: notice.hash, lang: locale, layer },
    ...(policy && { policy }),
    regime: regime.id,
    event: {
      at: new Date(after.time).toISOString(),
      kind: kindOf(before, choices, granted),
      method,
      validFor: `P${regime.days}D`,
    },
    choices,
    ...(differing.length && { services }),
  }
}
