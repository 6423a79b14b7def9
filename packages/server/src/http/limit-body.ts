import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../refusal.ts'

/** Refuses bodies of more bytes. */
export function limitBody(maxSize: number): MiddlewareHandler {
  const onError = () => {
    throw new Refusal(413, `A body may have ${maxSize} bytes.`)
  }
  const whileReading = bodyLimit({ maxSize, onError })
  return (c, next) => {
    const length = c.req.header('content-length')
    const isChunked = c.req.header('transfer-encoding')
    // Where the length is known, the body need not be watched.
    if (!length || isChunked) return whileReading(c, next)
    return Number(length) > maxSize ? onError() : next()
  }
}
