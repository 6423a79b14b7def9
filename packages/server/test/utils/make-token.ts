import type { Store } from '../../src/index.ts'
import { createToken, ROLES } from '../../src/owner/tokens.ts'
import type { Role } from '../../src/store/tables.ts'

const DAY = 86_400_000

/** A token for an hour, with all roles unless some are named. */
export function makeToken(
  { db }: Store,
  roles: readonly Role[] = ROLES,
): Promise<string> {
  const now = Date.now()
  return createToken(db, 'owner', roles, now, now + DAY)
}
