import { outcomeOf } from './outcome-of.ts'

/** The lines in which a configuration is refused; none where it is taken. */
export function faultsOf(input: unknown): string[] {
  const outcome = outcomeOf(input)
  if (!(outcome instanceof Error)) return []
  const [, ...faults] = outcome.message.split('\n- ')
  return faults.length ? faults : [outcome.message]
}
