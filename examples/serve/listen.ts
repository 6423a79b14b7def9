import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { App } from './app.ts'

/** Stops listening and ends the connections that are still open. */
export type Close = () => Promise<void>

const LOOPBACK = ['127.0.0.1', '::1']

async function listenOn(
  app: App,
  port: number,
  hostname: string,
): Promise<Server> {
  const server = createAdaptorServer({
    fetch: (request) => app.fetch(request),
  }) as Server
  server.listen(port, hostname)
  await once(server, 'listening')
  return server
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

/**
 * Serves an app on this machine only: browsers take `*.localhost` to be
 * either of the two loopback addresses, and the second may be missing.
 *
 * @throws where a port is taken, with the code `EADDRINUSE`
 */
export async function listen(app: App, port: number): Promise<Close> {
  const servers: Server[] = []
  const closeAll = async (): Promise<void> => {
    await Promise.all(servers.map(close))
  }
  for (const hostname of LOOPBACK)
    try {
      servers.push(await listenOn(app, port, hostname))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (servers.length && code !== 'EADDRINUSE') continue
      await closeAll()
      throw error
    }
  return closeAll
}
