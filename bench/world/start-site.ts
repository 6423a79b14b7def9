import { extname } from 'node:path'
import { compress } from './compress.ts'
import { listen } from './listen.ts'

/** A site of a subject's own. */
export interface Site {
  readonly origin: string
  /** Puts a file there, in the place of one that was there before. */
  put(path: string, body: string | Uint8Array): void
  /** Bytes of a file as it is sent. */
  size(path: string): number
  /** Paths that were asked for since the last call. */
  takeRequests(): string[]
  close(): void
}

const TYPES: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

/**
 * Serves compressed files from memory. A page is asked for again each time,
 * what it loads is kept by the browser, as on a well-kept site.
 */
export async function startSite(): Promise<Site> {
  const files = new Map<string, Buffer>()
  let requests: string[] = []

  const server = await listen(({ url }, response) => {
    const { pathname } = new URL(url ?? '/', 'http://localhost')
    const body = files.get(pathname)
    const extension = extname(pathname)
    requests.push(pathname)
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'cache-control': extension ? 'max-age=31536000' : 'no-store',
    })
    response.end(body)
  })

  return {
    origin: `http://localhost:${server.port}`,
    put: (path, body) => void files.set(path, compress(body)),
    size: (path) => files.get(path)?.length ?? 0,
    takeRequests() {
      const taken = requests
      requests = []
      return taken
    },
    close: server.close,
  }
}
