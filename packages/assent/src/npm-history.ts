import type { HistoryPart } from '@assent/ui'
import { readHistory } from './browser/read-history.ts'
import { createHistoryPart } from './create-history-part.ts'

/** The list of what was decided, with what reads it. */
export const part: HistoryPart = createHistoryPart(readHistory)
