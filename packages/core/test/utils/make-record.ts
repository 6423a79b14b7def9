import type { ConsentRecord } from '../../src/record.ts'

/** A record as a browser keeps it, unless it is told otherwise. */
export function makeRecord(
  changes: Partial<ConsentRecord> = {},
): ConsentRecord {
  return {
    subject: 'AAECAwQFBgcICQoLDA0ODw',
    time: Date.UTC(2026, 10, 22),
    notice: '0123456789abcd',
    version: '2026.11',
    regime: 'strict',
    granted: ['analytics'],
    denied: ['functional', 'marketing', 'research'],
    until: Date.UTC(2027, 4, 22),
    open: [],
    ends: '',
    signals: '',
    ...changes,
  }
}
