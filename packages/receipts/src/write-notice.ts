import type { Config } from '@assent/core'
import { canonicalJson } from './canonical-json.ts'

/** Everything that a configuration tells the visitor, in canonical form. */
export function writeNotice(config: Config): string {
  const { controller, purposes, policy, texts, version = '1' } = config
  return canonicalJson({ controller, purposes, policy, texts, version })
}
