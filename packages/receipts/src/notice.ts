import type { Config } from '@assent/core'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './sha-256.ts'

/**
 * All that visitors are told, whatever their language: the site's own words,
 * and by its hash the document with those that Assent has built in.
 */
export interface Notice extends Pick<
  Config,
  'controller' | 'purposes' | 'policy' | 'changes' | 'texts'
> {
  readonly v: 1
  readonly version: string
  /** SHA-256, base64url, of the built-in texts of every language. */
  readonly messages: string
}

/** What a configuration tells; the rest of it nobody sees. */
export function noticeOf(
  { controller, purposes, policy, changes, texts, version = '1' }: Config,
  messages: string,
): Notice {
  return {
    v: 1,
    version,
    controller,
    purposes,
    ...(policy && { policy }),
    ...(changes && { changes }),
    ...(texts && { texts }),
    messages,
  }
}

/** What a configuration tells, in canonical form: as an archive keeps it. */
export function writeNotice(config: Config, messages: string): string {
  return canonicalJson(noticeOf(config, messages))
}

let last = ['', '']

/** SHA-256 of that: what a receipt names it by. Of the last one it is known. */
export function hashNotice(config: Config, messages: string): string {
  const text = writeNotice(config, messages)
  if (last[0] !== text) last = [text, sha256(text)]
  return last[1]!
}
