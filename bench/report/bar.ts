import { format, ratio } from './format.ts'
import type { Found } from './reader.ts'

/** Something that must hold. */
export interface Bar {
  readonly what: string
  readonly bar: string
  readonly ours: string
  /** What it is held against. */
  readonly other: string
  /** Unknown where a number is missing. */
  readonly isMet: boolean | undefined
}

/** At most so much of something. */
export function atMost(
  what: string,
  limit: number,
  ours: number | undefined,
  unit: string,
): Bar {
  return {
    what,
    bar: `≤ ${format(limit, unit)}`,
    ours: format(ours, unit),
    other: '',
    isMet: Number.isFinite(ours) ? ours! <= limit : undefined,
  }
}

/** At most so many times what another has. */
export function atMostTimes(
  what: string,
  limit: number,
  ours: number | undefined,
  other: Found | undefined,
  unit = 'ms',
): Bar {
  const isKnown = ours !== undefined && other !== undefined
  return {
    what,
    bar: `≤ ${limit} ×`,
    ours: `${format(ours, unit)} (${ratio(ours, other?.value)})`,
    other: other ? `${other.name} ${format(other.value, unit)}` : '–',
    isMet: isKnown ? ours <= limit * other.value : undefined,
  }
}
