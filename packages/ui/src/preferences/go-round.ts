/**
 * Keeps the focus in a dialog: after its last control comes its first. By
 * themselves browsers leave for their own controls, and Firefox does not come
 * back where the dialog is in a shadow root. A modal banner has fetched it when
 * the focus is on its last control.
 */
export function goRound(event: KeyboardEvent): void {
  const target = event.target as Element
  const dialog = target.closest('dialog')
  const stops = [...(dialog?.querySelectorAll<HTMLElement>('a,button') ?? [])]
  if (event.shiftKey) stops.reverse()
  // WebKitGTK does not know the `key` where Shift is held.
  if (event.code !== 'Tab' || target !== stops.at(-1)) return
  event.preventDefault()
  stops[0]!.focus()
}
