import type { Blocker } from '@assent/blocker'
import type { Client, Off } from '@assent/core'
import { providers } from '@assent/integrations'
import { mountPlaceholders } from '@assent/ui/placeholders'
import type { Languages } from './languages.ts'
import type { BaseLoader } from './loader.ts'
import { PLACEHOLDER_WANTED } from './placeholder-wanted.ts'
import { speak } from './speak.ts'

/** Shows what stands for what is held. */
export interface PlaceholdersPart {
  readonly dispose: Off
}

/** Opens what a page needs on which something is held that has a place. */
export function openPlaceholders(
  client: Client,
  blocker: Blocker,
  { desk }: BaseLoader,
  languages: Languages,
): PlaceholdersPart {
  let unmount: Off | undefined
  let isOpen = true

  async function mount(): Promise<void> {
    const language = await speak(client, languages)
    if (isOpen)
      unmount = mountPlaceholders({
        client,
        language,
        blocker,
        desk,
        providers,
        wanted: PLACEHOLDER_WANTED,
      })
  }

  mount().catch((cause) => client.fail('load', 'it cannot be shown', cause))
  return {
    dispose() {
      isOpen = false
      unmount?.()
    },
  }
}
