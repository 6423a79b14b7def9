import { drawHistory } from './draw-history.ts'
import type { HistoryContext } from './past.ts'

/** Shows *My choices* or takes it away. */
export function viewHistory(
  root: Element,
  context: HistoryContext,
): (isShown: boolean) => void {
  const { client } = context
  let dialog: HTMLDialogElement | undefined
  let isWanted = false

  async function open(): Promise<void> {
    try {
      const drawn = await drawHistory(context)
      if (!isWanted || dialog) return
      root.append((dialog = drawn))
      dialog.showModal()
    } catch (cause) {
      client.fail('load', __DEV__ && 'the history cannot be shown', cause)
      client.api.hide()
    }
  }

  return (isShown) => {
    if (isShown === isWanted) return
    isWanted = isShown
    // Closing is what gives the focus back to where it came from.
    dialog?.close()
    dialog?.remove()
    dialog = undefined
    if (isShown) void open()
  }
}
