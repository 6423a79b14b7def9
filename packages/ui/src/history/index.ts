export type { HistoryContext } from './past.ts'
export { default as historyStyles } from './history.css'
export { viewHistory } from './view-history.ts'
