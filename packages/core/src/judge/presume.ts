import type { ConsentRecord } from '../record.ts'
import { modeOf } from '../visitor/rules.ts'
import { emptyRecord } from './empty-record.ts'
import type { Case } from './judge.ts'

/**
 * What holds for somebody who has never chosen, where the law lets purposes
 * run until they are objected to. It is in memory only: nobody has decided.
 */
export function presume({
  catalog,
  rules: { regime },
}: Case): ConsentRecord | undefined {
  const granted: string[] = []
  const open: string[] = []
  for (const [id, { purpose, service }] of catalog) {
    const mode = modeOf(regime, purpose)
    if (service || id === 'necessary' || mode === 'opt-in') continue
    granted.push(id)
    if (mode === 'opt-out') open.push(id)
  }
  if (!granted.length) return undefined
  return { ...emptyRecord, granted, open }
}
