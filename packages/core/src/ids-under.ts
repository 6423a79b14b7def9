import type { KeyValue } from './platform.ts'

/** What follows a name in the keys that begin with it. */
export function idsUnder({ keys }: KeyValue, name: string): string[] {
  return keys()
    .filter((key) => key.startsWith(name))
    .map((key) => key.slice(name.length))
}
