import { allPurposes, type Purpose, type Service } from '@assent/core'
import { textIn } from '@assent/core/config'
import { introsOf } from '../banner/intros-of.ts'
import { directionOf } from '../direction-of.ts'
import { make } from '../make.ts'
import type { HistoryMessages, LayerMessages, Translate } from '../messages.ts'
import { nameOf } from '../name-of.ts'
import type { Decision } from './read-decisions.ts'

const note = (text: string): HTMLElement => make('p', 'assent-note', {}, [text])

const paragraphs = (texts: readonly string[]): HTMLElement[] =>
  texts.filter(Boolean).map((text) => make('p', '', {}, [text]))

/** Who runs a service, and where. */
function whoOf({ provider, country }: Partial<Service>, lang: string): string {
  const regions = new Intl.DisplayNames(lang, { type: 'region' })
  return [provider, country && regions.of(country)].filter(Boolean).join(', ')
}

/** What the layer said above its buttons or switches. */
function wordsOfLayer({
  notice,
  receipt,
  regime,
  lang,
  t,
}: Decision): string[] {
  const { layer } = receipt.notice
  if (layer === 2) return [t('settings'), t('settingsIntro')]
  if (!layer) return []
  const { running, intro } = introsOf(
    {
      config: () => notice!,
      rules: regime && { regime },
      $locale: { get: () => lang },
    },
    {
      purposes: notice!.purposes.filter(({ id }) =>
        receipt.choices.some(({ p }) => p === id),
      ),
    },
    t,
  )
  return [t(intro ? 'title' : 'titleRunning'), running, intro]
}

function drawPurposes({ notice, lang, t }: Decision): HTMLElement {
  const own = ({ id, description }: Purpose | Service): string =>
    description
      ? textIn(lang, description)
      : t(`${id}Description` as keyof LayerMessages)
  const list = (
    items: readonly (Purpose | Service)[],
    inner: (item: Purpose) => Node | string,
  ): HTMLElement =>
    make(
      'ul',
      '',
      {},
      items.map((item) =>
        make('li', 'assent-service', {}, [
          make('strong', '', {}, [nameOf(item, t, lang) || item.id]),
          ...paragraphs([own(item), whoOf(item as Service, lang)]),
          inner(item as Purpose),
        ]),
      ),
    )
  return list(allPurposes(notice!), ({ services = [] }) =>
    services.length ? list(services, () => '') : '',
  )
}

/** What a visitor was told, in the language of that time; or that it is gone. */
export function drawWording(
  decision: Decision,
  now: Translate<HistoryMessages>,
): HTMLElement[] {
  const { notice, lang, t, isWhole } = decision
  if (!notice) return [note(now('noWording'))]
  const { controller, policy, changes = [] } = notice
  const { name, address, contact } = controller
  const told = make('div', '', { lang, dir: directionOf(lang) }, [
    ...paragraphs(wordsOfLayer(decision)),
    ...paragraphs(changes.map(({ summary = '' }) => textIn(lang, summary))),
    drawPurposes(decision),
    ...paragraphs([[name, address, contact].filter(Boolean).join(', ')]),
    ...(policy
      ? [make('a', '', { href: policy.url }, [t('policy') || policy.url])]
      : []),
  ])
  return isWhole ? [told] : [note(now('ownWording')), told]
}
