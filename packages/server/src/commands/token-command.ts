import { Command, InvalidArgumentError } from 'commander'
import { createToken, ROLES } from '../owner/tokens.ts'
import type { Role } from '../store/tables.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

const DAY = 86_400_000

function parseRoles(text: string): Role[] {
  const roles = text.split(',')
  if (!roles.every((role): role is Role => ROLES.some((one) => one === role)))
    throw new InvalidArgumentError(`Roles are ${ROLES.join(', ')}.`)
  return roles
}

function parseDays(text: string): number {
  const days = Number(text)
  if (!(days > 0 && days <= 3650))
    throw new InvalidArgumentError('1 to 3650 days.')
  return days
}

async function create(name: string, roles: Role[], { days }: { days: number }) {
  const token = await withStore(
    'token create',
    { name, roles, days },
    ({ db }) =>
      createToken(db, name, roles, Date.now(), Date.now() + days * DAY),
  )
  await print(`${token}\n`)
}

async function list() {
  const tokens = await withStore('token list', {}, ({ db }) =>
    db.selectFrom('tokens').selectAll().orderBy('name').execute(),
  )
  for (const { name, roles, expires } of tokens) {
    const day = new Date(expires).toISOString().slice(0, 10)
    await print(`${name}\t${roles}\tuntil ${day}\n`)
  }
}

async function revoke(name: string) {
  const { numDeletedRows } = await withStore(
    'token revoke',
    { name },
    ({ db }) =>
      db.deleteFrom('tokens').where('name', '=', name).executeTakeFirst(),
  )
  await print(`${numDeletedRows} revoked\n`)
}

/** `token`: who may see and change what is kept. */
export function tokenCommand(): Command {
  const command = new Command('token').description("manages owners' tokens")
  command
    .command('create')
    .description('makes a token and shows it this once')
    .argument('<name>', 'whose it is; stands in the audit log')
    .argument('<roles>', `of ${ROLES.join(',')}`, parseRoles)
    .option('--days <days>', 'how long it is valid', parseDays, 365)
    .action(create)
  command.command('list').description('lists the tokens').action(list)
  command
    .command('revoke')
    .description('ends all tokens of that name')
    .argument('<name>')
    .action(revoke)
  return command
}
