export {
  createHistory,
  type FullHistory,
  type History,
  type HistoryExport,
} from './create-history.ts'
export type { Erasure } from './erase-past.ts'
export type { Past } from './read-past.ts'
