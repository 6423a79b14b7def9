import type { Subject } from './subject.ts'

/** The page alone, without tags. */
export const empty: Subject = {
  name: 'empty page',
  version: '',
  isPeer: false,
  blocks: false,
  hasGates: false,
  files: async () => [],
  page: () => ({}),
}
