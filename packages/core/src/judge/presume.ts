import type { ConsentRecord } from '../record.ts'
import { isAffected, modeOf } from '../visitor/rules.ts'
import { emptyRecord } from './empty-record.ts'
import type { Case } from './judge.ts'

/**
 * What holds for somebody who has never chosen, where the law lets purposes
 * run until they are objected to. It is in memory only: nobody has decided. A
 * signal that the law makes an objection is judged as such afterwards.
 */
export function presume({
  catalog,
  rules: { regime, signals },
}: Case): ConsentRecord | undefined {
  const granted: string[] = []
  const open: string[] = []
  for (const [id, { purpose, service }] of catalog) {
    const mode = modeOf(regime, purpose)
    if (service || id === 'necessary' || mode === 'opt-in') continue
    if (regime.gpc !== 'binding' && isAffected(signals, purpose)) continue
    granted.push(id)
    if (mode === 'opt-out') open.push(id)
  }
  if (!granted.length) return undefined
  return { ...emptyRecord, granted, open }
}
