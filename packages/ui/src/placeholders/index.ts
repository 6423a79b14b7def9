export { mountPlaceholders } from './mount-placeholders.ts'
