import * as fc from 'fast-check'
import { nearOptions } from './near-options.ts'

/** What may stand, rightly or wrongly, where an option is. */
export function anyOption(): fc.Arbitrary<unknown> {
  const near = fc.constantFrom<unknown>(...nearOptions)
  const plain = fc.oneof(
    near,
    fc.constantFrom<unknown>(undefined, null, true, false),
    fc.constantFrom<unknown>(0, -0, -1, 1, 1.5, 30, 999, 1e3, 1e5, 1e6, 1e21),
    fc.string(),
    fc.string({ unit: 'binary-ascii' }),
    fc.stringMatching(/^\d{4}-\d\d-\d\d$/),
    fc.stringMatching(/^P(\d{1,3}[YMWD]){1,2}$/),
  )
  const key = fc.oneof(fc.constantFrom(...nearOptions), fc.string())
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    fc.array(plain, { maxLength: 2 }),
    fc.dictionary(key, plain, { maxKeys: 2 }),
    fc.dictionary(key, fc.dictionary(key, plain, { maxKeys: 2 }), {
      maxKeys: 1,
    }),
  )
}
