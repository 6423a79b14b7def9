import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this machine. */
export interface Listening {
  readonly port: number
  close(): void
}

/** Listens on a free port. */
export async function listen(listener: RequestListener): Promise<Listening> {
  // Longer than a run takes: nothing is to be connected again meanwhile.
  const server = createServer({ keepAliveTimeout: 3_600_000 }, listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
