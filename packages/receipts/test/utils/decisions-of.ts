import type { Decision } from '@assent/core'
import { startPage } from '../../../core/test/utils/start-page.ts'
import type { Visit } from './any-visit.ts'

/** The decisions that the core makes of a visit. */
export async function decisionsOf({
  config,
  locale,
  acts,
}: Visit): Promise<Decision[]> {
  const page = await startPage({}, config)
  page.client.$locale.set(locale)
  for (const act of acts)
    await (typeof act === 'string' ? page.api[act]() : page.api.save(act))
  return page.kept.map(({ decision }) => decision)
}
