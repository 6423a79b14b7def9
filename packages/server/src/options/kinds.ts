import { z } from 'zod'
import type { Origins } from '../http/origins.ts'
import type { Retention } from '../retention/purge.ts'

/** Reads a value out of text, or says what it should have been. */
export type Kind<Value> = z.ZodType<Value, string>

/** A whole number in a range. */
export function number(least: number, most: number): Kind<number> {
  const error = `a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,12}$/, { error })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error })
}

function split(text: string): string[] {
  return text.split(',').flatMap((item) => item.trim() || [])
}

/** Items with commas between them, each of which passes the test. */
export function list(
  test: (item: string) => boolean,
  error: string,
): Kind<string[]> {
  return z
    .string()
    .transform(split)
    .refine((items) => items.every(test), { error })
}

function isOrigin(item: string): boolean {
  return URL.parse(item)?.origin === item
}

/** Origins with commas between them, or a star. */
export const origins: Kind<Origins> = z
  .string()
  .refine((text) => text === '*' || split(text).every(isOrigin), {
    error: 'origins such as https://example.az, with commas between, or *',
  })
  .transform((text) => (text === '*' ? text : split(text)))

/** Yes or no. */
export const flag: Kind<boolean> = z
  .enum(['true', 'false'], { error: 'true or false' })
  .transform((text) => text === 'true')

/** What is not named keeps its months, so that a setting outlives new kinds. */
const months: Retention = {
  given: 13,
  partial: 13,
  refused: 13,
  withdrawn: 13,
  expired: 13,
  signal: 13,
  audit: 36,
}

function isTerm(item: string): boolean {
  const [, kind = ''] = /^(\w+)=\d{1,4}$/.exec(item) ?? []
  return Object.hasOwn(months, kind)
}

/** Months for each kind, as `given=13,refused=6`. */
export const retention: Kind<Retention> = list(
  isTerm,
  `months by kind, as given=13,refused=6; kinds are ${Object.keys(months).join(', ')}`,
).transform((items) => {
  const named = items.map((item) => item.split('='))
  const set = Object.fromEntries(named.map(([kind, n]) => [kind, Number(n)]))
  return { ...months, ...set }
})
