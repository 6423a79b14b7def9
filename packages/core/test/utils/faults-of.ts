import { readConfig } from '../../src/config/index.ts'

/** The lines in which a configuration is refused; none where it is taken. */
export function faultsOf(input: unknown): string[] {
  try {
    readConfig(input)
    return []
  } catch (cause) {
    return (cause as Error).message.split('\n- ').slice(1)
  }
}
