/**
 * Names in a row: *statistics and advertising*. A browser that does not know
 * the language would say the *and* of another one: there it is only commas.
 */
export function formatList(items: readonly string[], locale: string): string {
  const { ListFormat } = Intl
  return ListFormat.supportedLocalesOf(locale)[0]
    ? new ListFormat(locale).format(items)
    : items.join(', ')
}
