import { regimes } from '../../packages/core/src/regimes/index.ts'
import type { Regime, Sources } from '../../packages/core/src/regimes/regime.ts'
import { strictRegime as strict } from '../../packages/core/src/regimes/strict.ts'
import { table } from './table.ts'

const folder = new URL('../../packages/core/src/regimes/', import.meta.url)

/** Members in the order of the page, and what they are. */
const MEMBERS: Readonly<Record<keyof Sources, string>> = {
  modes: 'What a purpose needs',
  lasts: 'A choice lasts',
  longest: 'At most',
  pause: 'Asked again after',
  gpc: 'Global Privacy Control',
  required: 'Refused without',
  advised: 'Warned without',
  firstLayer: 'First layer',
  secondLayer: 'Second layer',
  longestCookie: 'A cookie, at most',
  longestRetention: 'Data kept, at most',
  home: 'Services abroad',
}

const NAMES: Readonly<Record<string, string>> = {
  strict: 'Where the region is not known',
  eu: 'European Union and European Economic Area',
  fr: 'France',
  it: 'Italy',
  de: 'Germany',
  uk: 'United Kingdom',
  ch: 'Switzerland',
  'us-ca': 'California',
  'us-optout': 'Other states of the US that let people opt out',
  br: 'Brazil',
  qc: 'Quebec',
  tr: 'Turkey',
  ru: 'Russia',
  az: 'Azerbaijan',
}

function show(value: Regime[keyof Sources]): string {
  if (typeof value === 'string') return `\`${value}\``
  if (!value) return '–'
  const parts = Array.isArray(value)
    ? value
    : Object.entries(value).map(([id, mode]) => `${id}: ${mode}`)
  return parts.map((part) => `\`${part}\``).join(', ') || '–'
}

async function regimeTable(regime: Regime): Promise<string> {
  const { sources }: { sources: Sources } = await import(
    new URL(`${regime.id}.ts`, folder).href
  )
  const rows = Object.entries(MEMBERS).map(([key, words]) => {
    const member = key as keyof Sources
    return [words, show(regime[member]), sources[member]]
  })
  const name = NAMES[regime.id]
  return `### \`${regime.id}\`: ${name}\n\n${table(['Rule', 'Value', 'Clause'], rows)}`
}

/** A table for each regime, of all its members and their clauses. */
export async function regimeTables(): Promise<string> {
  const others = await Promise.all(Object.values(regimes).map((load) => load()))
  const tables = [strict, ...others].map(regimeTable)
  return (await Promise.all(tables)).join('\n')
}
