/** Moves the focus to an element, also where it cannot have it by itself. */
export function focusOn(element: HTMLElement): void {
  element.focus()
  if (element === document.activeElement) return
  element.tabIndex = -1
  element.focus()
  const forget = (): void => element.removeAttribute('tabindex')
  element.addEventListener('blur', forget, { once: true })
}
