import { sha256 } from '../packages/receipts/src/sha-256.ts'
import { canonicalJson } from '../packages/receipts/src/canonical-json.ts'
import { en as banner } from '../packages/ui/src/banner/en.ts'
import { en as history } from '../packages/ui/src/history/en.ts'
import { languages } from '../packages/ui/src/languages/index.ts'
import type { Messages } from '../packages/ui/src/messages.ts'
import { en as news } from '../packages/ui/src/news/en.ts'
import { en as placeholders } from '../packages/ui/src/placeholders/en.ts'
import { en as preferences } from '../packages/ui/src/preferences/en.ts'
import { en as tables } from '../packages/ui/src/tables/en.ts'

/** What Assent says of its own, in every language, as one document. */
export interface BuiltInTexts {
  /** Canonical JSON: texts by key, by language. */
  readonly text: string
  /** SHA-256, base64url: what a notice names it by. */
  readonly hash: string
}

export async function builtInTexts(): Promise<BuiltInTexts> {
  const all: Record<string, Messages> = {
    en: {
      ...banner,
      ...news,
      ...preferences,
      ...placeholders,
      ...tables,
      ...history,
    },
  }
  for (const [tag, load] of Object.entries(languages)) all[tag] = await load()
  const text = canonicalJson(all)
  return { text, hash: sha256(text) }
}
