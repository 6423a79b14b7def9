import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { readBackup } from '../backup/read-backup.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { readOptions } from '../options/read-options.ts'
import { openStoreOf } from './open-store-of.ts'
import { print, type Shell } from './shell.ts'
import { withStore } from './with-store.ts'

/** Writes a backup to a file, which appears once it is whole. */
export async function backup(shell: Shell, file: string): Promise<void> {
  const part = `${file}.part`
  await withStore(shell, 'backup', {}, ({ db }) =>
    pipeline(
      Readable.from(writeBackup(db)),
      createGzip(),
      createWriteStream(part, { flush: true, mode: 0o600 }),
    ),
  )
  await rename(part, file)
}

async function* readLines(file: string): AsyncGenerator<string> {
  const unzipped = createGunzip().setEncoding('utf8')
  // What goes wrong comes out of the iteration, too.
  pipeline(createReadStream(file), unzipped).catch(() => {})
  let rest = ''
  for await (const chunk of unzipped) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** Fills an empty database with a backup. */
export async function restore(shell: Shell, file: string): Promise<void> {
  const store = await openStoreOf(readOptions(shell.env))
  try {
    const count = await readBackup(store.db, readLines(file))
    await print(shell, `${count} rows restored\n`)
  } finally {
    await store.close()
  }
}
