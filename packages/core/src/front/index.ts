export { createOpener, type Opener } from './create-opener.ts'
