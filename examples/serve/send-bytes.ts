import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'

/**
 * Answers with a file, or with 304 where the browser has it. Examples are
 * edited and rebuilt under the same names, so every use asks again.
 */
export function sendBytes(
  c: Context,
  name: string,
  bytes: Buffer<ArrayBuffer>,
): Response {
  const hash = createHash('sha256').update(bytes).digest('base64url')
  const etag = `"${hash.slice(0, 22)}"`
  const headers = {
    'Cache-Control': 'no-cache',
    'Content-Type': getMimeType(name) ?? 'application/octet-stream',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  }
  return c.req.header('If-None-Match')?.includes(etag)
    ? c.body(null, 304, headers)
    : c.body(bytes, 200, headers)
}
