import { aboutOf } from './about.ts'
import type { ConsentRecord } from './record.ts'

/**
 * The longest that we keep a choice, as browsers keep no cookie longer.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.5
 */
export const LONGEST: number = 400 * 86_400_000

/** Beside it, long lists of ids still have to fit into a cookie. */
const MOST = 120

/** When the answers of a record run out, milliseconds since 1970, by id. */
export type Ends = ReadonlyMap<string, number>

/**
 * Writes in whole seconds, each with the ids that it is the end for; the end
 * of most goes without: `t9k2aq.survey.ads~t6x0p4`. Where that is too long, all
 * grants, `*`, run out with the first of them, and all refusals with the last:
 * nobody is asked again before their time.
 */
export function encodeEnds(ends: Ends, granted: readonly string[]): string {
  const groups = new Map<number, string[]>()
  for (const [id, end] of ends) {
    const second = Math.floor(end / 1_000)
    groups.set(second, [...(groups.get(second) ?? []), id])
  }
  const texts = [...groups]
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([second, ids], i) =>
      [second.toString(36), ...(i < groups.size - 1 ? ids : [])].join('.'),
    )
  const text = texts.join('~')
  if (text.length < MOST) return text
  const of = (isGrant: boolean): number[] =>
    [...groups].flatMap(([second, ids]) =>
      ids.some((id) => granted.includes(id) === isGrant) ? second : [],
    )
  const [grants, refusals] = [of(true), of(false)]
  return [
    ...(grants.length ? [`${Math.min(...grants).toString(36)}.*`] : []),
    ...(refusals.length ? [Math.max(...refusals).toString(36)] : []),
  ].join('~')
}

/**
 * Reads the ends of what a record has answers for. One without an end runs out
 * when the record has to be judged anew.
 */
export function decodeEnds(record: ConsentRecord): Ends {
  const { granted, denied, until } = record
  const groups = aboutOf(record)
    .ends.split('~')
    .map((group) => group.split('.'))
  return new Map(
    [...granted, ...denied].map((id) => {
      const [second = ''] =
        groups.find(
          ([, ...ids]) =>
            !ids.length ||
            ids.includes(id) ||
            (ids[0] === '*' && granted.includes(id)),
        ) ?? []
      return [id, parseInt(second, 36) * 1_000 || until]
    }),
  )
}
