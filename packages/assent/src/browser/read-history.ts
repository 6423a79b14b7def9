import { createHistory, type FullHistory } from '@assent/receipts/history'
import { attempt } from './attempt.ts'
import { createKeyValue } from './create-key-value.ts'

/** What this browser keeps of the visitor's decisions; nothing on a server. */
export function readHistory(): FullHistory {
  const site = attempt(() => location.hostname, '')
  return createHistory(
    createKeyValue('localStorage'),
    site,
    async (url, authorization) => {
      const headers = { authorization }
      const answer = await fetch(url, {
        method: 'DELETE',
        headers,
        credentials: 'omit',
        referrerPolicy: 'origin',
      })
      return answer.status
    },
  )
}
