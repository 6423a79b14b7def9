/**
 * Moves the focus to an element, also where it cannot have it by itself. What
 * is not seen has put something behind itself, or around.
 */
export function focusOn(element: HTMLElement): void {
  const target = [
    element,
    element.nextElementSibling,
    element.parentElement,
  ].find((near) => near?.getClientRects().length) as HTMLElement
  target?.focus()
  if (!target || target === document.activeElement) return
  target.tabIndex = -1
  target.focus()
  const forget = (): void => target.removeAttribute('tabindex')
  target.addEventListener('blur', forget, { once: true })
}
