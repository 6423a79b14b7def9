import { accept } from './accept.ts'
import { gates } from './gates.ts'
import { insertion } from './insertion.ts'
import { loading } from './loading.ts'
import type { Measurement } from './measurement.ts'
import { preferences } from './preferences.ts'
import { returningTag } from './returning-tag.ts'
import { returningWork } from './returning-work.ts'
import { work } from './work.ts'

/** All that is measured in a browser, again and again. */
export const measurements: readonly Measurement[] = [
  work,
  loading,
  returningWork,
  returningTag,
  accept,
  preferences,
  gates,
  insertion,
]
