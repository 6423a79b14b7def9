import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from './log.ts'
import type { Meter } from './meter.ts'

/**
 * Measures and logs each request by its route: no address, no user agent, no
 * query, no id.
 */
export function observe(meter: Meter | undefined, log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const { method } = c.req
    const { status } = c.res
    const route = status === 404 ? 'none' : routePath(c, -1)
    const seconds = (performance.now() - start) / 1000
    meter?.request(method, route, status, seconds)
    const isNews = status >= 400 && status !== 429
    log[isNews ? 'info' : 'debug'](
      { method, route, status, seconds },
      'request',
    )
  }
}
