import { writeFileSync } from 'node:fs'
import { configFiles } from './config-files.ts'

for (const [path, text] of await configFiles())
  writeFileSync(new URL(`../${path}`, import.meta.url), text)
