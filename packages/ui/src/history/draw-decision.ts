import { make } from '../make.ts'
import type { HistoryMessages, LayerMessages, Translate } from '../messages.ts'
import { nameOf } from '../name-of.ts'
import { drawFacts } from './draw-facts.ts'
import { drawWording } from './draw-wording.ts'
import { formatMoment } from './format-moment.ts'
import type { Decision } from './read-decisions.ts'

/** Names that are the same in every language. */
const SIGNALS: Readonly<Record<string, string>> = {
  gpc: 'Global Privacy Control',
  dnt: 'Do Not Track',
}

type T = Translate<HistoryMessages & LayerMessages>

/** A button is named by its words, as the site has them. */
function methodOf(method: string, t: T): string {
  const key = method.replace('-a', 'A') as keyof HistoryMessages
  return SIGNALS[method] ?? t(key)
}

/** What a purpose or service was called then; else now, else its id. */
function nameThen(
  { notice, lang, t }: Decision,
  id: string,
  now: T,
): Node | string {
  const named = notice?.purposes
    .flatMap((purpose) => [purpose, ...(purpose.services ?? [])])
    .find((one) => one.id === id)
  const name = nameOf(named ?? { id }, t, lang)
  return name
    ? make('bdi', '', { lang }, [name])
    : now(id as keyof LayerMessages) || id
}

/** The wording of that time, drawn when it is asked for: there may be many. */
function drawDetails(decision: Decision, t: T): HTMLElement {
  const summary = make('summary', '', {}, [t('wording')])
  const details = make('details', '', {}, [summary])
  details.ontoggle = () => {
    details.replaceChildren(summary, ...drawWording(decision, t))
  }
  return details
}

/** One decision: when, what, how, until when, and what was told. */
export function drawDecision(
  decision: Decision,
  t: T,
  locale: string,
): HTMLElement {
  const { receipt, state, end } = decision
  const { event, notice, choices, services = {}, seq } = receipt
  const { at, kind, method } = event
  const answers = [
    ...choices.map(({ p, s }) => [p, s] as const),
    ...Object.entries(services),
  ]
  return make('li', 'assent-purpose', {}, [
    make('h3', '', {}, [t(kind)]),
    make('time', '', { dateTime: at }, [
      formatMoment(Date.parse(at), locale, 'short'),
    ]),
    drawFacts([
      ...answers.map(([id, s]) => [nameThen(decision, id, t), t(s)] as const),
      [t('method'), methodOf(method, t)],
      [t('until'), formatMoment(end, locale)],
      [t('receipt'), `${seq} \u2013 ${t(state)}`],
      [t('version'), make('bdi', '', {}, [notice.ver])],
    ]),
    drawDetails(decision, t),
  ])
}
