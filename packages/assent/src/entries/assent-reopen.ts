import type { Config } from '@assent/core'
import { lookUpLocale } from '@assent/core/config'
import { drawReopen, type Corner } from '@assent/ui/reopen'
import { log } from '../browser/log.ts'
import { findConfig } from '../find-config.ts'
import { whenReady } from '../when-ready.ts'

/** What the button says, by language: by the build. */
declare const __SETTINGS__: Readonly<Record<string, string>>

const settings = __SETTINGS__

const CORNERS = ['bottom-start', 'bottom-end', 'top-start', 'top-end']

const own = document.currentScript as HTMLScriptElement
const { corner = '' } = own.dataset

async function begin(): Promise<void> {
  // Whether it is valid is for `assent.js` to say.
  const config = ((await findConfig(own)) ?? {}) as Partial<Config>
  const assent = await whenReady(() => window.assent)
  const { languages, texts, appearance } = config
  const wanted = [document.documentElement.lang, ...navigator.languages]
  const locale = lookUpLocale(wanted, languages ?? Object.keys(settings))
  drawReopen(assent, {
    corner: (CORNERS.includes(corner) ? corner : CORNERS[0]) as Corner,
    theme: appearance?.theme,
    text: texts?.[locale]?.['settings'] ?? settings[locale] ?? settings['en']!,
    locale,
  })
}

void begin().catch((cause) => log('there is no way back', cause))
