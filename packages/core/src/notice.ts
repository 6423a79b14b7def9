import { canonicalJson } from './canonical-json.ts'
import type { Config } from './config/config.ts'
import { sha256 } from './sha-256.ts'

/** All that a visitor is told, by reference. */
export interface Notice {
  readonly version: string
  /** SHA-256 of the canonical JSON of everything the configuration tells. */
  readonly hash: string
}

/** Names what a configuration tells the visitor. */
export function createNotice(config: Config): Notice {
  const { controller, purposes, policy, texts, version = '1' } = config
  const told = { controller, purposes, policy, texts, version }
  return { version, hash: sha256(canonicalJson(told)) }
}
