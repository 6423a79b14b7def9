import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { timingSafeEqual } from 'hono/utils/buffer'
import type { Kysely } from 'kysely'
import { audit } from '../owner/audit.ts'
import { findBearer, type Bearer } from '../owner/tokens.ts'
import { Refusal } from '../refusal.ts'
import type { Role, Tables } from '../store/tables.ts'
import type { Env } from './create-routes.ts'

type Guard = MiddlewareHandler<Env>

/** What stands before routes that show or change what is kept. */
export interface Guards {
  /** Asks for a token with the role. */
  owner(role: Role): Guard
  /** The same for a page: browsers ask for the token as a password. */
  page(role: Role): Guard
  /** Asks for any token, and leaves no entry in the audit log. */
  anyToken(): Guard
  /** Asks for the id and the subject of one receipt. */
  visitor(): Guard
}

function valueOf(c: Context, scheme: string): string {
  const [given, value = ''] = (c.req.header('authorization') ?? '').split(' ')
  return given?.toLowerCase() === scheme ? value : ''
}

function passwordOf(c: Context): string {
  try {
    return atob(valueOf(c, 'basic')).split(':')[1] ?? ''
  } catch {
    return ''
  }
}

function unauthorized(challenge: string): Refusal {
  const headers = { 'www-authenticate': challenge }
  return new Refusal(401, 'This needs a valid token.', [], headers)
}

async function findSubject(
  db: Kysely<Tables>,
  id: string,
  subject: string,
): Promise<string> {
  const row = await db
    .selectFrom('receipts')
    .select('subject')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row && (await timingSafeEqual(row.subject, subject))) return subject
  throw unauthorized('Receipt')
}

/** Guards that write down every access before they let it pass. */
export function createGuards(db: Kysely<Tables>, clock: () => number): Guards {
  const write = (c: Context, actor: string, extra?: object) =>
    audit(db, clock(), actor, `${c.req.method} ${routePath(c, -1)}`, {
      ...extra,
      ...c.req.param(),
      ...c.req.query(),
    })

  async function bearerOf(token: string, challenge: string) {
    const bearer = token && (await findBearer(db, token, clock()))
    if (!bearer) throw unauthorized(challenge)
    return bearer
  }

  async function letIn(c: Context, role: Role, bearer: Bearer) {
    if (!bearer.roles.includes(role))
      throw new Refusal(403, `This needs a token with the role ${role}.`)
    await write(c, `token:${bearer.name}`)
  }

  return {
    owner: (role) => async (c, next) => {
      await letIn(c, role, await bearerOf(valueOf(c, 'bearer'), 'Bearer'))
      await next()
    },
    page: (role) => async (c, next) => {
      const challenge = 'Basic realm="Receipts"'
      await letIn(c, role, await bearerOf(passwordOf(c), challenge))
      await next()
    },
    anyToken: () => async (c, next) => {
      await bearerOf(valueOf(c, 'bearer'), 'Bearer')
      await next()
    },
    visitor: () => async (c, next) => {
      const [id = '', subject = ''] = valueOf(c, 'receipt').split('.')
      c.set('subject', await findSubject(db, id, subject))
      await write(c, 'visitor', { receipt: id })
      await next()
    },
  }
}
