import type { Change, Client } from '@assent/core'
import { isEffective, textIn } from '@assent/core/config'
import type { Asked } from '../asked.ts'
import type { NewsMessages, Translate } from '../messages.ts'

/** In the words of a language, the day from which a change holds. */
export function dayOf({ effective }: Change, locale: string): string {
  const day = new Date(effective!).toLocaleDateString(locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  // Chrome has seen `M12` for a month in Azerbaijani:
  // https://github.com/wojtekmaj/react-calendar/issues/642
  return /M\d/.test(day) ? effective! : day
}

/** Whether visitors are told of a change that does not hold yet. */
export function isAnnounced(change: Change, now: number): boolean {
  const { announced = '' } = change
  return Date.parse(announced) <= now && !isEffective(change, now)
}

/**
 * What a visitor has to be told besides the question: that a signal was
 * heeded, why something is asked again, and what will change.
 */
export function newsOf(
  client: Client,
  { ids }: Asked,
  t: Translate<NewsMessages>,
): string[] {
  const { changes = [] } = client.config()
  const locale = client.$locale.get()
  const now = Date.now()
  const told = (key: 'news' | 'announced', change: Change): string =>
    t(key)
      .replace('{date}', change.effective ? dayOf(change, locale) : '')
      .replace('{summary}', textIn(locale, change.summary ?? ''))
  const isAgain = !!client.record()?.open.length && !!client.record()?.time
  const fresh = changes.filter(
    (change) =>
      change.summary &&
      isEffective(change, now) &&
      (change.ids ?? ids).some((id) => ids.includes(id)),
  )
  return [
    ...(client.rules?.signals.some((name) => name !== 'age')
      ? [t('honoured')]
      : []),
    ...(isAgain
      ? fresh.length
        ? fresh.map((change) => told('news', change))
        : [t('again')]
      : []),
    ...changes
      .filter((change) => isAnnounced(change, now))
      .map((change) => told('announced', change)),
  ]
}
