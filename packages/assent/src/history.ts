import type { HistoryPart } from '@assent/ui'
import { viewHistory as view } from '@assent/ui/history'
import { readHistory } from './browser/read-history.ts'

/** Hash of the built-in texts, by the build. */
declare const __MESSAGES__: string

export { historyStyles } from '@assent/ui/history'

/** Shows what this browser keeps of the visitor's decisions. */
export const viewHistory: HistoryPart['viewHistory'] = (
  root,
  context,
  english,
) =>
  view(root, {
    ...context,
    english,
    history: readHistory(),
    messages: __MESSAGES__,
  })
