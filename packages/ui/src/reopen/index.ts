export { drawReopen, type Corner } from './draw-reopen.ts'
