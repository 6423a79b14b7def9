import { readConfig } from '../../src/config/index.ts'

/** What comes of a configuration: a copy of it, or what is thrown. */
export function outcomeOf(input: unknown): unknown {
  try {
    return readConfig(input)
  } catch (cause) {
    return cause
  }
}
