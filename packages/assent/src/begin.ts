import type { Trust } from '@assent/blocker'
import type { Off } from '@assent/core'
import type { History } from '@assent/receipts/history'
import { assemble } from './assemble.ts'
import type { BaseLoader } from './loader.ts'
import { whenActivated } from './browser/when-activated.ts'
import type { Assent } from './create-assent.ts'
import { findConfig } from './find-config.ts'
import type { FormOptions } from './watch-form.ts'

/** What the script tag leaves on `window`. */
export interface ScriptAssent extends Assent {
  /** Takes the configuration, where the page has no data block for it. */
  start(config: unknown): Promise<void>
  /** Watches a form, where `assent-form.js` is on the page. */
  form?(form: HTMLFormElement, options: FormOptions): Off
  /** What this browser keeps, where `assent-receipts.js` is on the page. */
  history?: History
}

declare global {
  interface Window {
    assent?: ScriptAssent
  }
}

/** Starts Assent for a script tag; the second one on a page does nothing. */
export async function begin(
  own: HTMLScriptElement,
  loader: BaseLoader,
  trust: Trust,
): Promise<void> {
  if (window.assent) return
  const { api, fail, start } = assemble(loader, trust)
  window.assent = { ...(api as Assent), start }
  try {
    const config = await findConfig(own)
    await whenActivated()
    if (config) await start(config)
  } catch (cause) {
    fail('config', __DEV__ && 'it cannot be read', cause)
  }
}
