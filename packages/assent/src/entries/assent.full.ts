import * as tags from '@assent/blocker/tags'
import * as preferences from '@assent/ui/preferences'
import { begin } from '../begin.ts'
import { createTrust } from '../browser/create-trust.ts'
import * as desk from '../desk.ts'
import { openFront } from '../front.ts'
import { historyLoader } from '../history-loader.ts'
import * as judge from '../judge.ts'
import type { BaseLoader, Loader } from '../loader.ts'
import * as placeholders from '../placeholders.ts'
import { createLoadPart } from '../load-part.ts'
import { createScriptData } from '../script-data.ts'

const own = document.currentScript as HTMLScriptElement
const data = createScriptData(own)
const trust = createTrust()
const load = createLoadPart(own, trust)
const loader: BaseLoader = {
  front: async () => ({
    openFront(client, platform, base, blocker, decider) {
      const loader: Loader = {
        ...base,
        preferences: async () => preferences,
        history: historyLoader(load),
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
void begin(own, loader, trust)
