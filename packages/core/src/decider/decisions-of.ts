import { aboutOf } from '../about.ts'
import { allows } from '../allows.ts'
import type { Decision } from '../client.ts'
import type { Purpose } from '../config.ts'
import type { ConsentRecord } from '../record.ts'
import { lastsOf, type Draft } from './next-record.ts'

/** An act with the record that it has led to. */
export interface Outcome extends Draft {
  readonly record: ConsentRecord
}

/**
 * Whether an act decides about an id. *Accept all* says nothing of what is
 * asked by itself, and what nobody did only something where it takes a grant.
 */
function isDecided(
  { act, answers, catalog, record }: Outcome,
  id: string,
  { separate }: Purpose,
): boolean {
  if (/^(expiry|change)$/.test(act.method))
    return allows(catalog, act.before, id) && !allows(catalog, record, id)
  return answers.has(id) && !(separate && act.method === 'accept-all')
}

/**
 * What one act has decided, by a name for each: about a purpose that is
 * `separate` by itself, about all others together.
 */
export function decisionsOf(
  outcome: Outcome,
): [name: string, decision: Decision][] {
  const { act, catalog, record, rules } = outcome
  const entries = [...catalog].filter(
    ([, { purpose }]) => purpose.id !== 'necessary',
  )
  const all = entries.flatMap(([, { purpose, service }]) =>
    service ? [] : purpose,
  )
  const groups: [string, Purpose[]][] = [
    ['', all.filter(({ separate }) => !separate)],
    ...all
      .filter(({ separate }) => separate)
      .map((purpose): [string, Purpose[]] => [`.${purpose.id}`, [purpose]]),
  ]
  return groups
    .filter(([, purposes]) =>
      entries.some(
        ([id, { purpose }]) =>
          purposes.includes(purpose) && isDecided(outcome, id, purpose),
      ),
    )
    .map(([name, purposes]) => {
      const lasts = lastsOf(act.config, rules, purposes[0])
      const { subject, version } = aboutOf(record)
      const decision = { act, record, subject, version, rules, purposes, lasts }
      return [name, decision]
    })
}
