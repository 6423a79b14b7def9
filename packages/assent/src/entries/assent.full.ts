import * as tags from '@assent/blocker/tags'
import * as judge from '@assent/core/judge'
import * as preferences from '@assent/ui/preferences'
import { begin } from '../begin.ts'
import { createTrust } from '../browser/create-trust.ts'
import * as desk from '../desk.ts'
import { openFront } from '../front.ts'
import type { BaseLoader, Loader } from '../loader.ts'
import * as placeholders from '../placeholders.ts'
import { createScriptData } from '../script-data.ts'

const own = document.currentScript as HTMLScriptElement
const data = createScriptData(own)
const loader: BaseLoader = {
  front: async () => ({
    openFront(client, platform, base, blocker, decider) {
      const loader: Loader = {
        ...base,
        preferences: async () => preferences,
        placeholders: async () => placeholders,
        judge: async () => judge,
      }
      const { integrity } = own
      const parts = { client, platform, blocker, decider, loader }
      return openFront({ ...parts, data, integrity })
    },
  }),
  desk: async () => desk,
  tags: async () => tags,
}
void begin(own, loader, createTrust())
