import type { Lab, Stage } from '../world/lab.ts'
import type { Subject } from '../subjects/subject.ts'

/** What one run of one subject gives, by the name of what was measured. */
export type Sample = Readonly<Record<string, number>>

/** Something that is measured for each subject in turn. */
export interface Measurement {
  readonly name: string
  /** The circumstances; each subject is measured under all of them. */
  readonly variants: readonly string[]
  /** Those of them that a quick run does. */
  readonly quick: readonly string[]
  isFor(subject: Subject, variant: string): boolean
  measure(lab: Lab, stage: Stage, variant: string): Promise<Sample>
}
