import { brotliCompressSync, constants } from 'node:zlib'

/** The best that brotli can do, as a site would keep a file. */
export function compress(body: string | Uint8Array): Buffer {
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  })
}
