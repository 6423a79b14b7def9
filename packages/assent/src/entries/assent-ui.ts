import { openFront } from '../front.ts'
import { historyLoader } from '../history-loader.ts'
import type { Loader } from '../loader.ts'
import { once } from '../once.ts'
import { createScriptData } from '../script-data.ts'
import type { PartScript, ScriptLoader } from '../script-loader.ts'

declare function __HASH__(file: string): string

const own = document.currentScript as PartScript
const data = createScriptData(own)

const front: Awaited<ReturnType<Loader['front']>> = {
  openFront(client, platform, base, blocker, decider) {
    const { load } = base as ScriptLoader
    const loader: Loader = {
      ...base,
      // Asked for again and again, by a pointer or the focus coming near.
      preferences: once(() =>
        load('assent-preferences.js', __HASH__('assent-preferences')),
      ),
      history: historyLoader(load),
      placeholders: () =>
        load('assent-placeholders.js', __HASH__('assent-placeholders')),
      judge: () => load('assent-judge.js', __HASH__('assent-judge')),
    }
    const { integrity } = own
    const parts = { client, platform, blocker, decider, loader }
    return openFront({ ...parts, data, integrity })
  },
}

Object.assign(own.parts!, front)
