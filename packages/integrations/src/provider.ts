import type { Service } from '@assent/core'

/** What a provider shows in other people's pages. */
export type Kind = 'audio' | 'chat' | 'map' | 'post' | 'video'

/**
 * What is known of a service that many sites embed, for those that say nothing
 * of it themselves.
 */
export interface Provider extends Service {
  readonly name: string
  readonly provider: string
  readonly country: string
  readonly policy: string
  /** A folder behind a host stands for what is in it. */
  readonly hosts: readonly string[]
  readonly kind: Kind
}
