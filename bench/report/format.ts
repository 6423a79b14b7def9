/** A number as it is read best. */
export function format(value: number | undefined, unit = ''): string {
  if (value === undefined || !Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  const digits = size >= 10 || Number.isInteger(value) ? 0 : 1
  const text = value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return unit ? `${text} ${unit}` : text
}

/** How many times another a number is. */
export function ratio(
  value: number | undefined,
  to: number | undefined,
): string {
  return value === undefined || !to ? '–' : `${(value / to).toFixed(2)} ×`
}
