/** A day in words, with the time of day if wanted, as the visitor's clock has it. */
export function formatMoment(
  time: Date | number,
  locale: string,
  timeStyle?: 'short',
): string {
  const format = (dateStyle: 'long' | 'short'): string =>
    new Intl.DateTimeFormat(locale, {
      dateStyle,
      ...(timeStyle && { timeStyle }),
    }).format(time)
  const text = format('long')
  // Where a browser lacks the language: the same as in `news-of.ts`.
  return /M\d/.test(text) ? format('short') : text
}
