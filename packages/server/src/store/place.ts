import { Refusal } from '../refusal.ts'
import type { LiveRow } from './tables.ts'

/** A place in the log: a page begins behind it. */
export type Place = Pick<LiveRow, 'received' | 'id'>

/** Writes a place, so that a link can carry it. */
export function formatPlace({ received, id }: Place): string {
  return `${received}.${id}`
}

/**
 * Reads a place.
 *
 * @throws {Refusal} when it is none
 */
export function parsePlace(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined
  const [, received, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text) ?? []
  if (!received || !id) throw new Refusal(422, 'No such place in the log.')
  return { received: Number(received), id }
}
