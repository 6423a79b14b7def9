export type { PlaceholderContext } from './context.ts'
export { mountPlaceholders } from './mount-placeholders.ts'
