import * as preferences from '@assent/ui/preferences'
import { begin } from '../begin.ts'
import { createTrust } from '../browser/create-trust.ts'
import * as desk from '../desk.ts'
import { openFront } from '../front.ts'
import type { Loader } from '../loader.ts'
import { createScriptLanguages } from '../script-languages.ts'

const own = document.currentScript as HTMLScriptElement
const languages = createScriptLanguages(own)
const loader: Loader = {
  front: async () => ({
    openFront: (client, parts) => openFront(client, parts, languages),
  }),
  preferences: async () => preferences,
  desk: async () => desk,
}
void begin(own, loader, createTrust())
