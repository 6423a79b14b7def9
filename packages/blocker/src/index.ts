export { clearStored } from './clear-stored.ts'
export { createBlocker } from './create-blocker.ts'
export type { Trust } from './gate.ts'
