import { encodeBase64Url } from 'hono/utils/encode'
import type { Kysely } from 'kysely'
import type { Role, Tables } from '../store/tables.ts'

/** All roles, each of which a token has or has not. */
export const ROLES: readonly Role[] = ['read', 'export', 'erase', 'administer']

/** Who came with a token. */
export interface Bearer {
  readonly name: string
  readonly roles: readonly string[]
}

function encode(bytes: ArrayBuffer): string {
  return encodeBase64Url(bytes).replace(/=+$/, '')
}

async function digest(token: string): Promise<string> {
  const bytes = new TextEncoder().encode(token)
  return encode(await crypto.subtle.digest('SHA-256', bytes))
}

/** Makes a token, which is shown this once. */
export async function createToken(
  db: Kysely<Tables>,
  name: string,
  roles: readonly Role[],
  created: number,
  expires: number,
): Promise<string> {
  const random = crypto.getRandomValues(new Uint8Array(32))
  const token = `assent_${encode(random.buffer)}`
  const hash = await digest(token)
  await db
    .insertInto('tokens')
    .values({ name, hash, roles: roles.join(' '), created, expires })
    .execute()
  return token
}

/** Who bears a token, if it is one and has not expired. */
export async function findBearer(
  db: Kysely<Tables>,
  token: string,
  now: number,
): Promise<Bearer | undefined> {
  const row = await db
    .selectFrom('tokens')
    .select(['name', 'roles'])
    .where('hash', '=', await digest(token))
    .where('expires', '>', now)
    .executeTakeFirst()
  return row && { name: row.name, roles: row.roles.split(' ') }
}
