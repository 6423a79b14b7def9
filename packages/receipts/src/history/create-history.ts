import type { KeyValue } from '@assent/core'
import type { ChainFault } from '../check-chain.ts'
import type { Notice } from '../notice.ts'
import type { Receipt } from '../receipt.ts'
import { checkPast } from './check-past.ts'
import { erasePast, type EraseThere, type Erasure } from './erase-past.ts'
import { readNotice } from './read-notice.ts'
import { readPast, type Past } from './read-past.ts'

/** All that a browser keeps of a visitor's decisions, as a file has it. */
export interface HistoryExport {
  readonly v: 1
  /** Host name. */
  readonly site: string
  /** When it was written, ISO 8601, UTC. */
  readonly exported: string
  readonly receipts: Receipt[]
  /** What visitors were told, by the hash that receipts name. */
  readonly notices: Record<string, Notice>
  readonly faults: ChainFault[]
}

/** A visitor's own history, as far as this browser keeps it. */
export interface History {
  /** Receipts, kept or waiting to be sent, oldest first. */
  receipts(): Receipt[]
  /** All of it, to be written to a file. */
  exportData(): HistoryExport
  /**
   * What of it is altered, missing, doubled or concurrent. Missing at the very
   * beginning is also what was erased, or is older than the last 100.
   */
  verify(): ChainFault[]
  /**
   * Erases the copies here, and the receipts on a server of ours. Changes no
   * choice, and leaves what waits to be delivered.
   */
  erase(): Promise<Erasure>
}

/** The same, with what an interface shows besides. */
export interface FullHistory extends History {
  past(): Past[]
  /** What a receipt's visitor was told, if it is kept as it was. */
  noticeOf(receipt: Receipt): Notice | undefined
}

/** Reads it anew at each call, as any tab may have decided something. */
export function createHistory(
  storage: KeyValue,
  site: string,
  eraseThere: EraseThere,
): FullHistory {
  const past = (): Past[] => readPast(storage)
  const receipts = (): Receipt[] => past().map(({ receipt }) => receipt)
  const verify = (): ChainFault[] => checkPast(storage, receipts())
  const noticeOf = ({ notice }: Receipt): Notice | undefined =>
    readNotice(storage, notice.hash)
  return {
    past,
    noticeOf,
    receipts,
    verify,
    exportData() {
      const notices: Record<string, Notice> = {}
      for (const receipt of receipts()) {
        const notice = noticeOf(receipt)
        if (notice) notices[receipt.notice.hash] = notice
      }
      return {
        v: 1,
        site,
        exported: new Date().toISOString(),
        receipts: receipts(),
        notices,
        faults: verify(),
      }
    },
    erase: () => erasePast(storage, eraseThere),
  }
}
