import type { Context, MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { expandIPv6 } from 'hono/utils/ipaddr'
import { Refusal } from '../refusal.ts'

const MINUTE = 60_000

/** One household has an IPv4 address, or a /64 of IPv6. */
function neighbourhood(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*/, '')
  if (!plain.includes(':')) return plain
  try {
    return expandIPv6(plain).slice(0, 19)
  } catch {
    // Whatever a proxy wrote there still counts as one client.
    return plain
  }
}

/**
 * So many requests a minute for each address. Addresses are held in memory
 * for two minutes at most, and go nowhere else.
 */
export function limitRate(
  limit: number,
  addressOf: (c: Context) => string,
): MiddlewareHandler {
  return rateLimiter({
    limit,
    windowMs: MINUTE,
    standardHeaders: 'draft-6',
    keyGenerator: (c) => neighbourhood(addressOf(c as Context)),
    handler: () => {
      throw new Refusal(429, 'Too many requests; try again in a minute.')
    },
  })
}
