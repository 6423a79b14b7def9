import { Command, InvalidArgumentError } from 'commander'
import { createToken, ROLES } from '../owner/tokens.ts'
import type { Role } from '../store/tables.ts'
import { print, type Shell } from './shell.ts'
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

async function create(shell: Shell, name: string, roles: Role[], days: number) {
  const detail = { name, roles, days }
  const token = await withStore(shell, 'token create', detail, ({ db }) =>
    createToken(db, name, roles, Date.now(), Date.now() + days * DAY),
  )
  await print(shell, `${token}\n`)
}

async function list(shell: Shell) {
  const tokens = await withStore(shell, 'token list', {}, ({ db }) =>
    db.selectFrom('tokens').selectAll().orderBy('name').execute(),
  )
  for (const { name, roles, expires } of tokens) {
    const day = new Date(expires).toISOString().slice(0, 10)
    await print(shell, `${name}\t${roles}\tuntil ${day}\n`)
  }
}

async function revoke(shell: Shell, name: string) {
  const { numDeletedRows } = await withStore(
    shell,
    'token revoke',
    { name },
    ({ db }) =>
      db.deleteFrom('tokens').where('name', '=', name).executeTakeFirst(),
  )
  await print(shell, `${numDeletedRows} revoked\n`)
}

/** `token`: who may see and change what is kept. */
export function tokenCommand(shell: Shell): Command {
  const command = new Command('token').description("manages owners' tokens")
  command
    .command('create')
    .description('makes a token and shows it this once')
    .argument('<name>', 'whose it is; stands in the audit log')
    .argument('<roles>', `of ${ROLES.join(',')}`, parseRoles)
    .option('--days <days>', 'how long it is valid', parseDays, 365)
    .action((name, roles, { days }) => create(shell, name, roles, days))
  command
    .command('list')
    .description('lists the tokens')
    .action(() => list(shell))
  command
    .command('revoke')
    .description('ends all tokens of that name')
    .argument('<name>')
    .action((name) => revoke(shell, name))
  return command
}
