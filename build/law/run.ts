import { writeFileSync } from 'node:fs'
import { writeLaw } from './write-law.ts'

const page = new URL('../../docs/reference/law.md', import.meta.url)
writeFileSync(page, await writeLaw())
