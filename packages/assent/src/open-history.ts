import type { History } from '@assent/receipts/history'
import { readHistory } from './browser/read-history.ts'

/**
 * Opens what this browser keeps of the visitor's decisions, for a page of your
 * own about it. On a server there is nothing.
 *
 * @example
 * const { receipts, verify } = openHistory()
 * console.log(receipts().length, verify())
 */
export function openHistory(): History {
  const { receipts, exportData, verify, erase } = readHistory()
  return { receipts, exportData, verify, erase }
}
