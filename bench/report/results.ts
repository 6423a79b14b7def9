import type { Values } from '../figures/interleave.ts'
import type { Weights } from '../measurements/bytes.ts'
import type { Rates } from '../receipts/measure-receipts.ts'

/** What a run has found. */
export interface Results {
  readonly day: string
  readonly machine: string
  readonly chromium: string
  /** Load averages before the start and after the end. */
  readonly busy: readonly [number, number]
  readonly minutes: number
  readonly runs: number
  readonly subjects: readonly {
    readonly name: string
    readonly version: string
    readonly isPeer: boolean
  }[]
  readonly weights: Readonly<Record<string, Weights>>
  /** Part of the bytes of c15t. */
  readonly reactBytes: number
  /** By the name of the measurement. */
  readonly values: Readonly<Record<string, Values>>
  readonly receipts: Rates
  /** Runs that gave nothing, and why. */
  readonly failures: readonly string[]
}
