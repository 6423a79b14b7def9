import type { FromSchema } from 'json-schema-to-ts'
import type { receiptSchema } from '../src/receipt-schema.ts'
import type { Receipt } from '../src/receipt.ts'

type BySchema = FromSchema<typeof receiptSchema>

/** Whether a value of each type is one of the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** With every member there, so that one too many shows. */
type Whole<Value> = Value extends object
  ? { [Key in keyof Value]-?: Whole<Value[Key]> }
  : Value

/** A difference between the schema and the type does not compile. */
export const same: {
  readonly members: Same<Receipt, BySchema>
  readonly names: Same<Whole<Receipt>, Whole<BySchema>>
} = { members: true, names: true } satisfies { members: true; names: true }
