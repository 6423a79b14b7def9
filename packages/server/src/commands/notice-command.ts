import { readFile } from 'node:fs/promises'
import { writeNotice } from '@assent/receipts'
import { Command } from 'commander'
import { keepNotices } from '../notices/keep-notices.ts'
import { listNotices } from '../notices/list-notices.ts'
import { missingNotices } from '../notices/missing-notices.ts'
import { readNotice, type Notice } from '../notices/read-notice.ts'
import type { Refusal } from '../refusal.ts'
import { print, type Shell } from './shell.ts'
import { withStore } from './with-store.ts'

/** Of a configuration, or of what was made of one before, in whatever form. */
async function noticeIn(file: string): Promise<Notice> {
  const text = await readFile(file, 'utf8')
  try {
    return readNotice(writeNotice({ ...JSON.parse(text) }))
  } catch (error) {
    const { faults = [], message } = error as Partial<Refusal>
    throw new Error([`${file}: ${message}`, ...faults].join('\n- '), {
      cause: error,
    })
  }
}

async function add(shell: Shell, files: readonly string[]) {
  const notices = await Promise.all(files.map(noticeIn))
  const hashes = notices.map(({ hash }) => hash)
  const added = await withStore(shell, 'notices add', { hashes }, ({ db }) =>
    keepNotices(db, notices, Date.now()),
  )
  const lines = notices.map(({ hash, version }, i) => {
    const state = added.has(hash) ? 'added' : 'was kept before'
    return `${hash}\t${version}\t${files[i]}\t${state}\n`
  })
  await print(shell, lines.join(''))
}

async function list(shell: Shell) {
  const [notices, missing] = await withStore(
    shell,
    'notices list',
    {},
    async ({ db }) =>
      [await listNotices(db), await missingNotices(db)] as const,
  )
  const kept = notices.map(({ hash, version, added }) => {
    const time = new Date(added).toISOString()
    return `${hash}\t${version}\tadded ${time}\n`
  })
  const missed = missing.map(
    (hash) => `${hash}\t?\tmissing: receipts name it\n`,
  )
  await print(shell, [...kept, ...missed].join(''))
}

/** `notices`: the archive of what visitors were told. */
export function noticeCommand(shell: Shell): Command {
  const command = new Command('notices').description('archives notices')
  command
    .command('add')
    .description('keeps the notice of each configuration for ever')
    .argument('<files...>', 'configurations, or notices, as JSON')
    .action((files) => add(shell, files))
  command
    .command('list')
    .description('lists the notices, and those that are missing')
    .action(() => list(shell))
  command
    .command('write')
    .description('writes the notice of a configuration in canonical form')
    .argument('<file>', 'a configuration, as JSON')
    .action(async (file) => print(shell, (await noticeIn(file)).body))
  return command
}
