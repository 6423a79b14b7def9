import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** A port of this machine on which nobody answers, but everybody is counted. */
export interface ConnectionCount {
  readonly port: number
  count(): number
  close(): void
}

/** Counts who connects, for what connects without asking for anything. */
export async function countConnections(): Promise<ConnectionCount> {
  let connections = 0
  const server = createServer((socket) => {
    connections++
    socket.on('error', () => {})
    socket.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { port, count: () => connections, close: () => server.close() }
}
