import * as fc from 'fast-check'
import type { ConsentRecord } from '../../src/record.ts'
import { makeRecord } from './make-record.ts'

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/)

/** Any record that a decision can make. */
export function anyRecord(): fc.Arbitrary<ConsentRecord> {
  return fc
    .record({
      subject: fc.stringMatching(/^[\w-]{22}$/),
      time: fc.integer({ min: 0, max: 8_640_000_000_000_000 }),
      notice: fc.stringMatching(/^[0-9a-z]{1,7}$/),
      version: fc.stringMatching(/^[\w.-]{1,32}$/),
      regime: id,
      until: fc.integer({ min: 0, max: 8_640_000_000_000_000 }),
      ends: fc.stringMatching(/^[0-9a-z]{6}(\.[a-z]{3})?$/),
      signals: fc.constantFrom('', 'gpc', 'age~gpc'),
      open: fc.uniqueArray(id),
      ids: fc.uniqueArray(id),
      split: fc.nat(),
    })
    .map(({ ids, split, ...fields }) => {
      const at = split % (ids.length + 1)
      const [granted, denied] = [ids.slice(0, at), ids.slice(at)]
      return makeRecord({ ...fields, granted, denied })
    })
}
