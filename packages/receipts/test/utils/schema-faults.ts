import { Validator } from '@cfworker/json-schema'
import { receiptSchema } from '../../src/receipt-schema.ts'

const validator = new Validator(
  structuredClone<object>(receiptSchema),
  '2020-12',
  false,
)

/** Where a receipt, as it is posted, breaks the schema. */
export function schemaFaults(receipt: unknown): string[] {
  const posted = JSON.parse(JSON.stringify(receipt))
  return validator
    .validate(posted)
    .errors.map(
      ({ instanceLocation, error }) => `${instanceLocation}: ${error}`,
    )
}
