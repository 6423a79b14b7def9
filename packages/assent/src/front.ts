import type { Client, Front, Off } from '@assent/core'
import { lookUpLocale, readConfig } from '@assent/core/config'
import { mountUi } from '@assent/ui'
import type { Languages } from './languages.ts'
import type { Loader } from './loader.ts'

declare const __VERSION__: string

/** Checks configurations and shows what is to be shown. */
export interface FrontPart extends Front {
  readonly dispose: Off
}

/** Resolves when the parser has come as far as the body. */
function whenBody(): Promise<void> {
  return new Promise((resolve) => {
    if (document.body) resolve()
    else document.addEventListener('DOMContentLoaded', () => resolve())
  })
}

/**
 * Opens what a page needs on which something is to be shown.
 *
 * @param integrity hash of this code, where the browser has checked one
 */
export function openFront(
  client: Client,
  loader: Loader,
  { tags, load }: Languages,
  integrity = '',
): FrontPart {
  const { api, config, fail, $locale } = client
  const sdk = `${__VERSION__}+${integrity}`
  let unmount: Off | undefined
  let isMounted = false

  async function mount(): Promise<void> {
    isMounted = true
    const wanted = [document.documentElement.lang, ...navigator.languages]
    $locale.set(lookUpLocale(wanted, config().languages ?? tags))
    const language = await load($locale.get()).catch((cause) => {
      fail('load', 'the language did not load', cause)
      return {}
    })
    await whenBody()
    if (isMounted) unmount = mountUi({ client, loader, language, sdk })
  }

  const off = api.$surface.subscribe((surface) => {
    if (surface === 'none' || isMounted) return
    mount().catch((cause) => fail('load', 'it cannot be shown', cause))
  })
  return {
    readConfig,
    dispose() {
      isMounted = false
      off()
      unmount?.()
    },
  }
}
