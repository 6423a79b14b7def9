import { readFile } from 'node:fs/promises'
import { canonicalJson, writeNotice, type Notice } from '@assent/receipts'
import { Command } from 'commander'
import { keepNotices } from '../notices/keep-notices.ts'
import { listNotices } from '../notices/list-notices.ts'
import { missingNotices } from '../notices/missing-notices.ts'
import {
  readNotice,
  type Notice as KeptNotice,
} from '../notices/read-notice.ts'
import type { Refusal } from '../refusal.ts'
import { print, type Shell } from './shell.ts'
import { withStore } from './with-store.ts'

type Config = Parameters<typeof writeNotice>[0]

const MESSAGES =
  'the built-in texts of the Assent on your pages: node_modules/assent/dist/npm/messages.json'

interface NoticeOptions {
  /** File with the built-in texts of the Assent that shows it. */
  readonly messages?: string
}

/** The notice of a configuration, or one that was made before. */
function textOf(value: Config & Partial<Notice>, messages?: string): string {
  if (messages && value.purposes && !value.messages)
    return writeNotice(value, messages)
  if (value.purposes && !value.messages)
    throw new Error('name the messages.json of your Assent by --messages')
  return canonicalJson(value)
}

async function noticeIn(file: string, messages?: string): Promise<KeptNotice> {
  const text = await readFile(file, 'utf8')
  try {
    return readNotice(textOf({ ...JSON.parse(text) }, messages))
  } catch (error) {
    const { faults = [], message } = error as Partial<Refusal>
    throw new Error([`${file}: ${message}`, ...faults].join('\n- '), {
      cause: error,
    })
  }
}

async function add(
  shell: Shell,
  named: readonly string[],
  { messages }: NoticeOptions,
) {
  const texts = messages && (await noticeIn(messages))
  const files = [...named, ...(messages ? [messages] : [])]
  const notices = await Promise.all(
    files.map((file) => noticeIn(file, texts ? texts.hash : undefined)),
  )
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
    .option('--messages <file>', MESSAGES)
    .action((files, options) => add(shell, files, options))
  command
    .command('list')
    .description('lists the notices, and those that are missing')
    .action(() => list(shell))
  command
    .command('write')
    .description('writes the notice of a configuration in canonical form')
    .argument('<file>', 'a configuration, as JSON')
    .option('--messages <file>', MESSAGES)
    .action(async (file, { messages }: NoticeOptions) => {
      const texts = messages && (await noticeIn(messages))
      const { body } = await noticeIn(file, texts ? texts.hash : undefined)
      await print(shell, body)
    })
  return command
}
