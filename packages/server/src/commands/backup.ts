import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { readBackup } from '../backup/read-backup.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { readOptions } from '../options/read-options.ts'
import { openStoreOf } from './open-store-of.ts'
import { withStore } from './with-store.ts'

/** Writes a backup to a file, which appears once it is whole. */
export async function backup(file: string): Promise<void> {
  const part = `${file}.part`
  await withStore('backup', {}, ({ db }) =>
    pipeline(
      Readable.from(writeBackup(db)),
      createGzip(),
      createWriteStream(part, { flush: true, mode: 0o600 }),
    ),
  )
  await rename(part, file)
}

/** Fills an empty database with a backup. */
export async function restore(file: string): Promise<number> {
  const store = await openStoreOf(readOptions(process.env))
  const unzipped = createReadStream(file).pipe(createGunzip())
  try {
    return await readBackup(store.db, createInterface({ input: unzipped }))
  } finally {
    await store.close()
  }
}
