import { accept } from './accept.ts'
import { gates } from './gates.ts'
import { loading } from './loading.ts'
import type { Measurement } from './measurement.ts'
import { returning } from './returning.ts'
import { work } from './work.ts'

/** All that is measured in a browser, again and again. */
export const measurements: readonly Measurement[] = [
  work,
  loading,
  returning,
  accept,
  gates,
]
