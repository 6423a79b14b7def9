import { writeFileSync } from 'node:fs'
import { configFiles } from './config-files.ts'
import { RECEIPT_VALIDATOR, receiptValidator } from './receipt-validator.ts'

const files = [
  ...(await configFiles()),
  [RECEIPT_VALIDATOR, await receiptValidator()] as const,
]
for (const [path, text] of files)
  writeFileSync(new URL(`../${path}`, import.meta.url), text)
