import type { Config } from '../config.ts'
import { check } from './check.ts'
import type { Report } from './report.ts'

/** What is new is told in words, in time, and of something that there is. */
export function checkChanges(
  { changes, announceDays = 30 }: Config,
  known: string,
  report: Report,
): void {
  changes?.forEach((change, i) => {
    const { kind, ids = [], summary, announced, effective } = change
    const isMaterial = kind === 'material'
    const path = `.changes[${i}].`
    check(ids, [known], `${path}ids`, report)
    if (isMaterial && !summary) report(`${path}summary`, 'text')
    const days = isMaterial ? announceDays : 0
    if (
      announced &&
      (effective
        ? Date.parse(effective) - Date.parse(announced) < days * 864e5
        : isMaterial)
    )
      report(`${path}effective`, `${days} days from ${announced}`, effective)
  })
}
