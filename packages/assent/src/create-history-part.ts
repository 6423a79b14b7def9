import type { HistoryPart } from '@assent/ui'
import { historyStyles, viewHistory } from '@assent/ui/history'
import type { FullHistory } from '@assent/receipts/history'

/** Hash of the built-in texts, by the build. */
declare const __MESSAGES__: string

/** Shows what this browser keeps of the visitor's decisions, as it is read. */
export const createHistoryPart = (
  readHistory: () => FullHistory,
): HistoryPart => ({
  historyStyles,
  viewHistory: (root, context, layers, texts) =>
    viewHistory(root, {
      ...context,
      layers,
      texts,
      history: readHistory(),
      messages: __MESSAGES__,
    }),
})
