import type { Client, Off } from '@assent/core'
import { whenPainted } from './browser/when-painted.ts'

/**
 * Ends what has run and may not any more, by loading the page again: asks the
 * visitor, or does so at once, as the configuration says.
 *
 * @param decided resolves when all that was asked for is carried out
 */
export function offerReload(
  { api, config, on, ran }: Client,
  decided: () => Promise<unknown>,
): Off {
  async function offer(): Promise<void> {
    const isStale = [...ran.values()].some((ids) => !ids.every(api.allows))
    const { reload = 'ask' } = config()
    if (!isStale || reload === 'never') return
    // By then it waits for what is to be carried out, or that is done.
    await whenPainted()
    await decided()
    if (reload === 'always') location.reload()
    else if (api.$surface.get() === 'none') api.show('reload')
  }

  void offer()
  return on('change', () => void offer())
}
