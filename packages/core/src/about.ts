import type { ConsentRecord } from './record.ts'

/** What a record says besides the choices. */
export interface About {
  /** Random, per browser and site; made at the first decision. */
  readonly subject: string
  /** Fingerprint of the notice that was shown. */
  readonly notice: string
  readonly version: string
  /** Id of the rules that applied. */
  readonly regime: string
  /** When the answers run out: `ends.ts`. */
  readonly ends: string
  /** Signals that the last decision knew of, with a `~` between them. */
  readonly signals: string
}

/** Reads what a record says besides the choices; nothing of none. */
export function aboutOf(record: ConsentRecord | undefined): About {
  const [
    subject = '',
    notice = '',
    version = '',
    regime = '',
    ends = '',
    signals = '',
  ] = record?.about ?? []
  return { subject, notice, version, regime, ends, signals }
}

/** Writes it, as a record keeps it. */
export function writeAbout({
  subject,
  notice,
  version,
  regime,
  ends,
  signals,
}: About): ConsentRecord['about'] {
  return [subject, notice, version, regime, ends, signals]
}
