import {
  createCatalog,
  type Config,
  type Decision,
  type Rules,
} from '@assent/core'
import type { Link } from './chain.ts'
import { hashText } from './hash-text.ts'
import { hashNotice } from './notice.ts'
import type { Receipt } from './receipt.ts'
import { shownOf } from './shown.ts'

/** What a receipt needs besides the decision. */
export interface ReceiptOrigin {
  readonly id: string
  readonly site: string
  readonly sdk: string
  /** Hash of the built-in texts. */
  readonly messages: string
}

type Choices = Pick<Receipt, 'choices' | 'services'>

function choicesOf({ act, record, purposes }: Decision): Choices {
  const choices: Receipt['choices'] = []
  const services: Receipt['services'] = {}
  const isGranted = (id: string): boolean => record.granted.includes(id)
  for (const [id, { purpose, service }] of createCatalog(act.config)) {
    if (!purposes.some((other) => other.id === purpose.id)) continue
    const s = isGranted(id) ? 'granted' : 'denied'
    const isNamed = isGranted(id) || record.denied.includes(id)
    if (!service)
      choices.push({ p: id, s, ...(purpose.separate && { separate: true }) })
    else if (isNamed && isGranted(id) !== isGranted(purpose.id))
      services[id] = s
  }
  return Object.keys(services).length ? { choices, services } : { choices }
}

/** Ids of what a receipt tells of. */
function idsOf({ purposes }: Decision): string[] {
  return purposes.flatMap(({ id, services = [] }) => [
    id,
    ...services.map((service) => service.id),
  ])
}

function kindOf(
  decision: Decision,
  { choices }: Choices,
): Receipt['event']['kind'] {
  const { act, record } = decision
  const { method, before } = act
  if (method === 'gpc' || method === 'dnt' || method === 'age') return 'signal'
  if (method === 'expiry' || method === 'change') return 'expired'
  const ids = idsOf(decision)
  const some = (list: readonly string[] = []): boolean =>
    list.some((id) => ids.includes(id))
  if (!some(record.granted))
    return some(before?.granted) ? 'withdrawn' : 'refused'
  return choices.every(({ s }) => s === 'granted') && !some(record.denied)
    ? 'given'
    : 'partial'
}

/** Those there are, as a receipt has them. */
function signalsOf({ signals }: Rules): Pick<Receipt, 'signals'> {
  if (!signals.length) return {}
  return { signals: Object.fromEntries(signals.map((name) => [name, true])) }
}

/** What a form has granted; what it may grant is alone in a decision. */
function formOf({ act, purposes }: Decision): Pick<Receipt, 'form'> {
  const choice = act.choices?.[purposes[0]!.id]
  if (typeof choice !== 'object') return {}
  return { form: { id: choice.form, text: hashText(choice.text) } }
}

function policyOf({ policy }: Config): Pick<Receipt, 'policy'> {
  if (!policy) return {}
  const { url, version, updated } = policy
  return {
    policy: {
      url: url.replace(/[?#].*/, ''),
      ...(version && { ver: version }),
      ...(updated && { updated }),
    },
  }
}

/** A script tag may have several hashes, or none. */
function codeOf(sdk: string): string {
  return sdk.match(/[^ +]+(\+[^ ]+)?/)![0]
}

/** Writes down one decision. */
export function buildReceipt(
  decision: Decision,
  link: Link,
  { messages, ...origin }: ReceiptOrigin,
): Receipt {
  const { act, subject, version, rules, lasts } = decision
  const { regime, region, regionSource } = rules
  const { config, method, surface, locale, showing } = act
  const choices = choicesOf(decision)
  const form = formOf(decision)
  return {
    v: 1,
    ...origin,
    ...(showing && { sdk: codeOf(showing.sdk), shown: shownOf(showing) }),
    ...link,
    subject,
    notice: {
      ver: version,
      hash: hashNotice(config, messages),
      // `und`: none, where nothing of ours was on screen (RFC 5646 §4.1).
      lang: locale || 'und',
      layer: surface === 'banner' ? 1 : surface === 'preferences' ? 2 : 0,
    },
    ...policyOf(config),
    regime: regime.id,
    ...(region && { jurisdiction: region }),
    regionSource,
    ...signalsOf(rules),
    event: {
      at: new Date(act.time).toISOString(),
      kind: kindOf(decision, choices),
      method: form.form ? 'form' : method,
      validFor: lasts,
    },
    ...form,
    ...choices,
  }
}
