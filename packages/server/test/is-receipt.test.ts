import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  RECEIPT_VALIDATOR,
  receiptValidator,
} from '../../../build/receipt-validator.ts'

test('the function is what the schema makes: pnpm write:config', async () => {
  const written = new URL(`../../../${RECEIPT_VALIDATOR}`, import.meta.url)
  expect(readFileSync(written, 'utf8')).toBe(await receiptValidator())
})
