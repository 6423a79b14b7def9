import { vi } from 'vitest'
import type { Config } from '../../../src/config.ts'
import { createProfile, type Profile } from '../../utils/create-profile.ts'
import type { Page } from '../../utils/open-page.ts'
import { startPage } from '../../utils/start-page.ts'
import { tableConfig } from './table-config.ts'

/** When all first decisions are made: a day that most months do not have. */
export const START = '2026-08-31T10:00:00.000Z'

/** A region for each regime. */
export const regions: Readonly<Record<string, string>> = {
  strict: '',
  eu: 'SE',
  fr: 'FR',
  it: 'IT',
  de: 'DE',
  uk: 'GB',
  ch: 'CH',
  'us-ca': 'US-CA',
  'us-optout': 'US-CO',
  br: 'BR',
  qc: 'CA-QC',
  tr: 'TR',
  ru: 'RU',
  az: 'AZ',
}

/** What differs from a first visit at the start. */
export interface Visit {
  readonly profile?: Profile
  readonly at?: string
  readonly gpc?: boolean
  readonly config?: Config
}

/** Opens a page where a regime applies, once all that has ended is kept. */
export async function visit(
  regime: string,
  {
    profile = createProfile(),
    at = START,
    gpc = false,
    config = tableConfig,
  }: Visit = {},
): Promise<Page> {
  vi.setSystemTime(at)
  const around = [gpc || undefined, null, regions[regime], '']
  const page = await startPage({ profile, around }, config)
  // What has ended is carried out behind the page, in microtasks.
  await new Promise(setImmediate)
  return page
}

/** A millisecond before a time. */
export function justBefore(time: string): string {
  return new Date(Date.parse(time) - 1).toISOString()
}
