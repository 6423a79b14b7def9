import { addDuration, type KeyValue } from '@assent/core'
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

/** A receipt with what an interface shows besides. */
export interface PastDecision extends Past {
  /** What its visitor was told, if that is kept as it was. */
  readonly notice: Notice | undefined
  /** Until when it holds, milliseconds since 1970. */
  readonly end: number
}

/** The same, with what an interface shows besides. */
export interface FullHistory extends History {
  /** Oldest first. */
  past(): PastDecision[]
}

/** Reads it anew at each call, as any tab may have decided something. */
export function createHistory(
  storage: KeyValue,
  site: string,
  eraseThere: EraseThere,
): FullHistory {
  const receipts = (): Receipt[] =>
    readPast(storage).map(({ receipt }) => receipt)
  const verify = (): ChainFault[] => checkPast(storage, receipts())

  /** By their hashes, each read once. */
  function readNotices(): Map<string, Notice> {
    const notices = new Map<string, Notice>()
    for (const hash of new Set(receipts().map(({ notice }) => notice.hash))) {
      const notice = readNotice(storage, hash)
      if (notice) notices.set(hash, notice)
    }
    return notices
  }

  return {
    past() {
      const notices = readNotices()
      return readPast(storage).map((past) => {
        const { notice, event } = past.receipt
        return {
          ...past,
          notice: notices.get(notice.hash),
          end: addDuration(Date.parse(event.at), event.validFor),
        }
      })
    },
    receipts,
    verify,
    exportData: () => ({
      v: 1,
      site,
      exported: new Date().toISOString(),
      receipts: receipts(),
      notices: Object.fromEntries(readNotices()),
      faults: verify(),
    }),
    erase: () => erasePast(storage, eraseThere),
  }
}
