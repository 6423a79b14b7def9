import { fileURLToPath } from 'node:url'
import type { Rival } from './rival.ts'
import { startServer } from './start-server.ts'

const main = fileURLToPath(new URL('c15t-server.ts', import.meta.url))

/** What it makes ids of. */
const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(22))
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')
}

function makeBody(): string {
  return JSON.stringify({
    type: 'cookie_banner',
    subjectId: `sub_${randomId()}`,
    domain: 'site.example',
    preferences: { necessary: true, measurement: true, marketing: false },
    givenAt: Date.now(),
  })
}

/** The server of c15t, by its guides for Kysely and Hono. */
export async function startC15t(file: string): Promise<Rival> {
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production' }
  return {
    ...(await startServer(main, [file], env)),
    path: '/subjects',
    type: 'application/json',
    makeBody,
    table: 'consent',
  }
}
