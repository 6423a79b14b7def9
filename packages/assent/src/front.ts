import type { Client, Front, Off } from '@assent/core'
import { readConfig } from '@assent/core/config'
import { mountUi } from '@assent/ui'
import type { Languages } from './languages.ts'
import type { Loader } from './loader.ts'
import { speak } from './speak.ts'

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

/** Opens what a page needs on which something is to be shown. */
export function openFront(
  client: Client,
  loader: Loader,
  languages: Languages,
): FrontPart {
  const { api, fail } = client
  let unmount: Off | undefined
  let isMounted = false

  async function mount(): Promise<void> {
    isMounted = true
    const language = await speak(client, languages)
    await whenBody()
    if (isMounted) unmount = mountUi({ client, loader, language })
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
