import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { Refusal } from '../refusal.ts'

/** Which origins may send receipts: a list, or all. */
export type Origins = readonly string[] | '*'

/** Host and port of an address; undefined when it is none. */
export function hostOf(url: string): string | undefined {
  return URL.parse(url)?.host
}

const PREFLIGHT_KEPT_S = 7200

/**
 * Lets the pages of some origins in. A page that is served from the same host
 * needs no mention. Who is no browser has no origin, and is not kept out here.
 */
export function allowOrigins(origins: Origins): MiddlewareHandler[] {
  const allows = (origin: string) => origins === '*' || origins.includes(origin)
  const share = cors({
    origin: (origin) => (allows(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ['authorization', 'content-type'],
    exposeHeaders: ['retry-after'],
    maxAge: PREFLIGHT_KEPT_S,
  })
  return [
    share,
    async (c, next) => {
      const origin = c.req.header('origin')
      if (origin && !allows(origin) && hostOf(origin) !== hostOf(c.req.url))
        throw new Refusal(403, 'This origin may not send receipts.')
      await next()
    },
  ]
}
