import { drawHistory } from './draw-history.ts'
import type { HistoryContext } from './past.ts'

/** Shows *My choices* or takes it away. */
export function viewHistory(
  root: Element,
  context: HistoryContext,
): (isShown: boolean) => void {
  let dialog: HTMLDialogElement | undefined

  return (isShown) => {
    if (isShown === !!dialog) return
    if (dialog) {
      // Closing is what gives the focus back to where it came from.
      dialog.close()
      dialog.remove()
      dialog = undefined
    } else {
      root.append((dialog = drawHistory(context)))
      dialog.showModal()
    }
  }
}
