import { Command, InvalidArgumentError, Option } from 'commander'
import { checkLog } from '../chain/check-log.ts'
import {
  formats,
  writeReceipts,
  type FormatName,
} from '../formats/write-receipts.ts'
import { readOptions } from '../options/read-options.ts'
import { purge } from '../retention/purge.ts'
import { readPages } from '../store/read-pages.ts'
import { backup, restore } from './backup.ts'
import { print } from './print.ts'
import { serve } from './serve.ts'
import { tokenCommand } from './token-command.ts'
import { withStore } from './with-store.ts'

function parseTime(text: string): number {
  const time = Date.parse(text)
  if (Number.isNaN(time)) throw new InvalidArgumentError('As 2026-11-22.')
  return time
}

interface ExportOptions {
  from?: number
  to?: number
  site?: string
  format: FormatName
}

async function exportRange({ format, ...filter }: ExportOptions) {
  await withStore('export', { format, ...filter }, ({ db }) =>
    print(writeReceipts(formats[format], readPages(db, filter))),
  )
}

async function verify() {
  const count = await withStore('verify', {}, async ({ db }) => {
    let count = 0
    for await (const { subject, index, fault } of checkLog(db)) {
      await print(`${subject}\t${index}\t${fault}\n`)
      count++
    }
    return count
  })
  if (count) process.exitCode = 1
  else await print('Every chain is whole.\n')
}

async function purgeNow() {
  const { erased, removed } = await withStore(
    'purge',
    {},
    ({ db }, { retention }) => purge(db, Date.now(), retention),
  )
  await print(`${erased} erased, ${removed} tombstones removed\n`)
}

async function restoreFrom(file: string) {
  await print(`${await restore(file)} rows restored\n`)
}

/** All commands. Settings come from the environment. */
export function createProgram(): Command {
  const program = new Command('assent-server')
    .description('Receives and keeps the receipts that Assent posts.')
    .addCommand(tokenCommand())
  program
    .command('serve', { isDefault: true })
    .description('serves until it is stopped')
    .action(() => serve(readOptions(process.env)))
  program
    .command('migrate')
    .description('brings the tables up to date')
    .action(() => withStore('migrate', {}, async () => {}))
  program
    .command('export')
    .description('writes receipts to the standard output, oldest first')
    .option('--from <time>', 'received at or after', parseTime)
    .option('--to <time>', 'received before', parseTime)
    .option('--site <host>', 'of one site')
    .addOption(
      new Option('--format <format>')
        .choices(Object.keys(formats))
        .default('json'),
    )
    .action(exportRange)
  program
    .command('verify')
    .description('names the place where a chain is altered or has a gap')
    .action(verify)
  program
    .command('purge')
    .description('erases what has been kept for long enough')
    .action(purgeNow)
  program
    .command('backup')
    .description('writes all that is kept to a file')
    .argument('<file>')
    .action(backup)
  program
    .command('restore')
    .description('fills an empty database with a backup')
    .argument('<file>')
    .action(restoreFrom)
  return program
}
