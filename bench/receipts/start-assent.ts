import {
  environment,
  main,
} from '../../packages/server/test/utils/environment.ts'
import { makeReceipt } from '../../packages/server/test/utils/make-receipt.ts'
import type { Rival } from './rival.ts'
import { startServer } from './start-server.ts'

/** Our server as its owner would start it, without a rate limit. */
export async function startAssent(file: string): Promise<Rival> {
  const settings = { ASSENT_PORT: '0', ASSENT_ORIGINS: '*', ASSENT_RATE: '0' }
  return {
    ...(await startServer(main, [], environment(file, settings))),
    path: '/v1/receipts',
    type: 'text/plain',
    makeBody: () => JSON.stringify(makeReceipt()),
    table: 'receipts',
  }
}
