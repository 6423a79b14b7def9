/** A regime, and the regions that have it. */
const REGIONS = [
  'fr FR',
  'it IT',
  'de DE',
  'eu AT BE BG HR CY CZ DK EE FI GR HU IE LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO',
  'uk GB',
  'ch CH',
  'br BR',
  'qc CA-QC',
  'tr TR',
  'ru RU',
  'az AZ',
  'us-ca US-CA',
  // Those that heed Global Privacy Control by law, then those that are silent.
  'us-optout US-CO US-CT US-DE US-MD US-MN US-MT US-NE US-NH US-NJ US-OR US-TX US-IA US-IN US-KY US-RI US-TN US-UT US-VA',
].map((line) => line.split(' '))

/**
 * Id of the rules of a region, ISO 3166-1 alpha-2 or 3166-2: those of a part
 * are its country's where it has none of its own.
 *
 * @example regimeOf('US-CA') // 'us-ca'
 */
export function regimeOf(region = ''): string {
  const country = region.split('-')[0]!
  const found = REGIONS.find(
    ([, ...regions]) => regions.includes(region) || regions.includes(country),
  )
  return found?.[0] ?? 'strict'
}
