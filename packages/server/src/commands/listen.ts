import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that listens. */
export interface Listening {
  readonly url: string
  /** Lets requests under way end, and cuts them off after so many seconds. */
  stop(seconds: number): Promise<void>
}

const LOOK = 50

function stop(server: Server, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept alive is idle only once its answer is sent.
    const idle = setInterval(() => server.closeIdleConnections(), LOOK)
    const cut = setTimeout(() => server.closeAllConnections(), seconds * 1000)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(cut)
      resolve()
    })
  })
}

/**
 * Listens.
 *
 * @throws when the address is taken, or not ours
 */
export function listen(
  server: Server,
  host: string,
  port: number,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const { address, family, port } = server.address() as AddressInfo
      const name = family === 'IPv6' ? `[${address}]` : address
      const url = `http://${name}:${port}`
      resolve({ url, stop: (seconds) => stop(server, seconds) })
    })
  })
}
