import { gunzipSync } from 'node:zlib'
import type { Hit } from './hit.ts'

const LIMIT = 10_000

/** PostHog packs what it sends, unasked for. */
function unpack(bytes: Buffer): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  try {
    return `${isGzip ? gunzipSync(bytes) : bytes}`.slice(0, LIMIT)
  } catch {
    return `${bytes.length} bytes that cannot be unpacked`
  }
}

function originOf(headers: Headers): string {
  const origin = headers.get('origin')
  if (origin && origin !== 'null') return origin
  const referrer = headers.get('referer')
  return referrer ? new URL(referrer).origin : ''
}

/** Takes down everything that a request tells. */
export async function readHit(request: Request): Promise<Hit> {
  const url = new URL(request.url)
  return {
    time: Date.now(),
    method: request.method,
    host: request.headers.get('host') ?? url.host,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    from: originOf(request.headers),
    body: unpack(Buffer.from(await request.clone().arrayBuffer())),
    cookies: request.headers.get('cookie') ?? '',
  }
}
