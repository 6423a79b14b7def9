import { Command, InvalidArgumentError, Option } from 'commander'
import { formats } from '../formats/write-receipts.ts'
import { readOptions } from '../options/read-options.ts'
import { backup, restore } from './backup.ts'
import { exportReceipts, purgeNow, verify } from './log-commands.ts'
import { noticeCommand } from './notice-command.ts'
import { serve } from './serve.ts'
import type { Shell } from './shell.ts'
import { tokenCommand } from './token-command.ts'
import { withStore } from './with-store.ts'

function parseTime(text: string): number {
  const time = Date.parse(text)
  if (Number.isNaN(time)) throw new InvalidArgumentError('As 2026-11-22.')
  return time
}

function exportCommand(shell: Shell): Command {
  const format = new Option('--format <format>', 'how to write them')
  return new Command('export')
    .description('writes receipts to the standard output, oldest first')
    .option('--from <time>', 'received at or after', parseTime)
    .option('--to <time>', 'received before', parseTime)
    .option('--site <host>', 'of one site')
    .addOption(format.choices(Object.keys(formats)).default('json'))
    .action((options) => exportReceipts(shell, options))
}

/** All commands. Settings come from the environment. */
export function createProgram(shell: Shell): Command {
  const program = new Command('assent-server')
    .description('Receives and keeps the receipts that Assent posts.')
    .addCommand(tokenCommand(shell))
    .addCommand(exportCommand(shell))
    .addCommand(noticeCommand(shell))
  program
    .command('serve', { isDefault: true })
    .description('serves until it is stopped')
    .action(() => serve(readOptions(shell.env)))
  program
    .command('migrate')
    .description('brings the tables up to date')
    .action(() => withStore(shell, 'migrate', {}, async () => {}))
  program
    .command('verify')
    .description(
      'names the place where a chain or a notice is altered, or a chain has a gap',
    )
    .action(() => verify(shell))
  program
    .command('purge')
    .description('erases what has been kept for long enough')
    .action(() => purgeNow(shell))
  program
    .command('backup')
    .description('writes all that is kept to a file')
    .argument('<file>')
    .action((file) => backup(shell, file))
  program
    .command('restore')
    .description('fills an empty database with a backup')
    .argument('<file>')
    .action((file) => restore(shell, file))
  return program
}
