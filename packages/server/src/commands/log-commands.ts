import { checkLog } from '../chain/check-log.ts'
import {
  formats,
  writeReceipts,
  type FormatName,
} from '../formats/write-receipts.ts'
import { checkNotices } from '../notices/check-notices.ts'
import { purge } from '../retention/purge.ts'
import { readPages } from '../store/read-pages.ts'
import { print, type Shell } from './shell.ts'
import { withStore } from './with-store.ts'

/** Which receipts to write, and how. */
export interface ExportOptions {
  readonly from?: number
  readonly to?: number
  readonly site?: string
  readonly format: FormatName
}

/** Writes receipts to the standard output, oldest first. */
export function exportReceipts(
  shell: Shell,
  { format, ...filter }: ExportOptions,
): Promise<void> {
  return withStore(shell, 'export', { format, ...filter }, ({ db }) =>
    print(shell, writeReceipts(formats[format], readPages(db, filter))),
  )
}

/**
 * Names each place where a chain is not whole, and each altered notice.
 *
 * @throws when there is one, other than a last number that two tabs may have
 * taken at one moment
 */
export function verify(shell: Shell): Promise<void> {
  return withStore(shell, 'verify', {}, async ({ db }) => {
    let faults = 0
    let isWhole = true
    for await (const { subject, index, fault } of checkLog(db)) {
      await print(shell, `${subject}\t${index}\t${fault}\n`)
      isWhole = false
      if (fault !== 'concurrent') faults++
    }
    for await (const hash of checkNotices(db)) {
      await print(shell, `${hash}\tnotice\taltered\n`)
      isWhole = false
      faults++
    }
    if (faults) throw new Error(`${faults} faults.`)
    if (isWhole) await print(shell, 'Every chain is whole.\n')
  })
}

/** Erases what has been kept for long enough. */
export function purgeNow(shell: Shell): Promise<void> {
  return withStore(shell, 'purge', {}, async ({ db }, { retention }) => {
    const { erased, removed } = await purge(db, Date.now(), retention)
    await print(shell, `${erased} erased, ${removed} tombstones removed\n`)
  })
}
