import { writeAbout, type About } from '../../src/about.ts'
import type { ConsentRecord } from '../../src/record.ts'

/** A record as a browser keeps it, unless it is told otherwise. */
export function makeRecord({
  subject = 'AAECAwQFBgcICQoLDA0ODw',
  notice = '0123456789abcd',
  version = '2026.11',
  regime = 'strict',
  ends = '',
  signals = '',
  ...changes
}: Partial<ConsentRecord & About> = {}): ConsentRecord {
  return {
    time: Date.UTC(2026, 10, 22),
    until: Date.UTC(2027, 4, 22),
    granted: ['analytics'],
    denied: ['functional', 'marketing', 'research'],
    open: [],
    about: writeAbout({ subject, notice, version, regime, ends, signals }),
    ...changes,
  }
}
