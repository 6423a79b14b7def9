export { clearStored } from './clear-stored.ts'
export {
  createBlocker,
  type Blocker,
  type BlockerParts,
} from './create-blocker.ts'
export type { Gate, Trust } from './gate.ts'
export { nameEarlyLinks } from './name-early-links.ts'
