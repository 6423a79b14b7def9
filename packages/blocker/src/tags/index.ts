export { nameMistakes } from './name-mistakes.ts'
export { releaseBlock } from './release-block.ts'
