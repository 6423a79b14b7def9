import type { Config } from '@assent/core'
import { readConfig } from '@assent/core/config'
import { sha256, writeNotice } from '@assent/receipts'

/** Hash of the built-in texts, by the build. */
declare const __MESSAGES__: string

/** A notice for an archive: what receipts name by its hash. */
export interface ArchivedNotice {
  /** SHA-256 of `text`, base64url: `notice.hash` in receipts. */
  readonly hash: string
  /** Canonical JSON, RFC 8785. */
  readonly text: string
}

/**
 * Writes down all that a configuration tells visitors, so that years later a
 * receipt leads to its wording. The built-in texts are a document of their own,
 * `assent/messages.json`, which the notice names by its hash. Works without a
 * browser.
 *
 * @throws {Error} that names every fault of the configuration
 * @example
 * const { hash, text } = buildNotice(config)
 * await writeFile(`notices/${hash}.json`, text)
 */
export function buildNotice(config: Config): ArchivedNotice {
  const text = writeNotice(readConfig(config), __MESSAGES__)
  return { hash: sha256(text), text }
}
