const textOf = (elements: readonly (Element | null)[]): string =>
  elements
    .map((element) => element?.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What stands beside a checkbox: its labels, else what names it by ARIA. */
export function textBeside(box: HTMLInputElement): string {
  const root = box.getRootNode() as Document | ShadowRoot
  const named = (box.getAttribute('aria-labelledby') ?? '').split(' ')
  return (
    textOf([...(box.labels ?? [])]) ||
    textOf(named.map((id) => root.getElementById(id))) ||
    (box.getAttribute('aria-label') ?? '')
  )
}
