export type { HistoryPart, NewsPart, UiContext, UiLoader } from './context.ts'
export type { HistoryMessages, Messages, TableMessages } from './messages.ts'
export { mountUi } from './mount-ui.ts'
