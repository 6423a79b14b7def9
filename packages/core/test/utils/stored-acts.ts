import { ACT_NAME } from '../../src/stored-record.ts'
import type { Profile } from './create-profile.ts'

/** Keys of the acts that wait to be carried out. */
export function storedActs({ storage }: Profile): string[] {
  return storage.keys().filter((key) => key.startsWith(ACT_NAME))
}
