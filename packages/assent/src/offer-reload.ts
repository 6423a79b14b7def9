import { whenPainted } from '@assent/blocker'
import type { Client, Off } from '@assent/core'

/**
 * Ends what has run and may not any more, by loading the page again: asks the
 * visitor, or does so at once, as the configuration says.
 */
export function offerReload({ api, config, on, ran }: Client): Off {
  async function offer(): Promise<void> {
    const isStale = [...ran.values()].some((ids) => !ids.every(api.allows))
    const { reload = 'ask' } = config()
    if (!isStale || reload === 'never') return
    // The choice is stored by then, and the banner closed.
    await whenPainted()
    if (reload === 'always') location.reload()
    else if (api.$surface.get() === 'none') api.show('reload')
  }

  void offer()
  return on('change', () => void offer())
}
