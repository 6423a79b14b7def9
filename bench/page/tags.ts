import { purposes, type Purpose } from './texts.ts'

/** A script of another company that waits for a purpose. */
export interface Tag {
  readonly number: number
  readonly purpose: Purpose['id']
  /** Where it is fetched; an inline script has none. */
  readonly src?: string
  /** The text of an inline script. */
  readonly code?: string
}

/** How a tag says that it has run, and when. */
export function tagCode(number: number): string {
  return `(window.ran||=[]).push([${number},performance.now()])`
}

/** Tags that are fetched, of each purpose in turn. */
export function externalTags(origin: string, count: number): Tag[] {
  return Array.from({ length: count }, (_, number) => ({
    number,
    purpose: purposes[number % purposes.length]!.id,
    src: `${origin}/tag.js?number=${number}`,
  }))
}

/** Inline tags of one purpose. */
export function inlineTags(count: number): Tag[] {
  return Array.from({ length: count }, (_, number) => ({
    number,
    purpose: 'analytics',
    code: tagCode(number),
  }))
}

/** Tags of which every third is inline and needs the two before it. */
export function mixedTags(origin: string, count: number): Tag[] {
  return externalTags(origin, count).map(({ number, purpose, src }) =>
    number % 3 === 2
      ? { number, purpose, code: tagCode(number) }
      : { number, purpose, src: src! },
  )
}
