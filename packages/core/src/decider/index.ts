export { createDecider, type DeciderOptions } from './create-decider.ts'
