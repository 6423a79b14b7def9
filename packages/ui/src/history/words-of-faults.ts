import type { HistoryMessages, Translate } from '../messages.ts'
import type { PastFault, PastReceipt } from './past.ts'

/** As many copies are kept; then some of the older ones go. */
const MOST = 100

/**
 * What a check has found, in words. That the first receipts are gone is in
 * order, as is any gap where there are so many that others were dropped.
 */
export function wordsOfFaults(
  faults: readonly PastFault[],
  receipts: readonly PastReceipt[],
  t: Translate<HistoryMessages>,
): string {
  const isFirst = ({ index, subject }: PastFault): boolean =>
    index === 1 &&
    !receipts.some((one) => one.subject === subject && one.seq === 1)
  const isOld = (fault: PastFault): boolean =>
    fault.fault === 'missing' && (receipts.length >= MOST || isFirst(fault))
  const words = faults
    .filter((fault) => !isOld(fault))
    .map(({ fault, index }) => t(fault).replace('{n}', `${index}`))
  if (!words.length) words.push(t('whole'))
  if (faults.some(isOld)) words.push(t('older'))
  return words.join(' ')
}
