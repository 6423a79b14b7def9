export {
  createHistory,
  type FullHistory,
  type History,
  type HistoryExport,
  type PastDecision,
} from './create-history.ts'
export type { Erasure } from './erase-past.ts'
