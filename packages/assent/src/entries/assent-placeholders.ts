import type { BaseLoader } from '../loader.ts'
import { openPlaceholders } from '../placeholders.ts'
import { createScriptLanguages } from '../script-languages.ts'
import type { PartScript } from '../script-loader.ts'

const own = document.currentScript as PartScript
const languages = createScriptLanguages(own)

const part: Awaited<ReturnType<BaseLoader['placeholders']>> = {
  openPlaceholders: (client, blocker, loader) =>
    openPlaceholders(client, blocker, loader, languages),
}
Object.assign(own.parts!, part)
