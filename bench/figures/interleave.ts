import type { Measurement, Sample } from '../measurements/measurement.ts'
import type { Lab, Stage } from '../world/lab.ts'
import { summarise, type Summary } from './summarise.ts'

/** Of each variant, of each subject, by what was measured. */
export type Values = Record<string, Record<string, Record<string, Summary>>>

/** What is being done, to be shown. */
export type OnStep = (subject: string, variant: string, run: number) => void

/** Something that never works is not waited for in every run. */
const MOST_FAILURES = 2

interface Series {
  readonly stage: Stage
  readonly variant: string
  readonly samples: Sample[]
  readonly failures: string[]
}

function isGivenUp({ samples, failures }: Series): boolean {
  return !samples.length && failures.length >= MOST_FAILURES
}

/** Each subject once, then each once more, so that all share what is going on. */
export async function interleave(
  lab: Lab,
  { isFor, measure }: Measurement,
  variants: readonly string[],
  runs: number,
  onStep: OnStep,
): Promise<{ values: Values; failures: string[] }> {
  const series: Series[] = variants.flatMap((variant) =>
    lab.stages
      .filter(({ subject }) => isFor(subject, variant))
      .map((stage) => ({ stage, variant, samples: [], failures: [] })),
  )
  for (let run = 0; run < runs; run++)
    for (const [i] of series.entries()) {
      // Nobody always comes after the same neighbour of heavy habits.
      const one = series[run % 2 ? series.length - 1 - i : i]!
      if (isGivenUp(one)) continue
      const { stage, variant, samples, failures } = one
      onStep(stage.subject.name, variant, run + 1)
      try {
        samples.push(await measure(lab, stage, variant))
      } catch (error) {
        const [reason = ''] = String(error).split('\n')
        failures.push(`${stage.subject.name}, ${variant}: ${reason}`)
      }
    }
  const values: Values = {}
  for (const { stage, variant, samples } of series)
    if (samples.length)
      (values[variant] ??= {})[stage.subject.name] = summarise(samples)
  return { values, failures: series.flatMap(({ failures }) => failures) }
}
