import { receiptSchema, type Receipt } from '@assent/receipts'
import { Validator, type Schema } from '@cfworker/json-schema'
import { Refusal } from '../refusal.ts'
import isReceipt from './is-receipt.js'

const MOST = 100

/** Says what is wrong; whether anything is, is told fifty times as fast. */
const validator = new Validator(
  receiptSchema as unknown as Schema,
  '2020-12',
  false,
)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'The body is not JSON.')
  }
}

function faultsOf(value: unknown): string[] {
  const errors = isReceipt(value) ? [] : validator.validate(value).errors
  if (errors.length)
    return errors
      .filter(({ keyword }) => keyword !== 'properties')
      .map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)
  const { at } = (value as Receipt).event
  const isTime = Number.isFinite(Date.parse(at))
  return isTime ? [] : ['#/event/at: No such time.']
}

/**
 * The receipts in a body: one, or an array of them.
 *
 * @throws {Refusal} when even one of them is not by the schema
 */
export function readReceipts(text: string): Receipt[] {
  const value = parse(text)
  const values = Array.isArray(value) ? value : [value]
  if (!values.length || values.length > MOST)
    throw new Refusal(422, `Send 1 to ${MOST} receipts at once.`)
  const faults = values.flatMap((one, index) =>
    faultsOf(one).map((fault) => `${index}${fault}`),
  )
  if (faults.length)
    throw new Refusal(422, 'Not a receipt by the schema.', faults.slice(0, 20))
  return values
}
