import * as tags from '@assent/blocker/tags'
import * as preferences from '@assent/ui/preferences'
import { begin } from '../begin.ts'
import { createTrust } from '../browser/create-trust.ts'
import * as desk from '../desk.ts'
import { openFront } from '../front.ts'
import type { BaseLoader } from '../loader.ts'
import * as placeholders from '../placeholders.ts'
import { createScriptLanguages } from '../script-languages.ts'

const own = document.currentScript as HTMLScriptElement
const languages = createScriptLanguages(own)
const loader: BaseLoader = {
  front: async () => ({
    openFront: (client, base, blocker) =>
      openFront(
        client,
        blocker,
        {
          ...base,
          preferences: async () => preferences,
          placeholders: async () => placeholders,
        },
        languages,
        own.integrity,
      ),
  }),
  desk: async () => desk,
  tags: async () => tags,
}
void begin(own, loader, createTrust())
