import type { Change, Purpose } from '../../src/config.ts'
import type { Catalog } from '../../src/catalog.ts'

/** What a page went by when an act was made on it. */
export interface Ground {
  readonly catalog: Catalog
  readonly signals: readonly string[]
  readonly changes: readonly Change[]
  readonly now: number
}

interface Grant {
  readonly time: number
  readonly signals: readonly string[]
  /** Versions of the changes that were known to hold. */
  readonly known: readonly string[]
}

export type Choice = Readonly<Record<string, boolean>>

const DAY = 86_400_000

const isSold = ({ id, sale = id === 'marketing' }: Purpose): boolean => sale

/**
 * What the visitor has said last of each id, told by nothing of the product
 * but the ids that there are: two lists and no clock.
 */
export class Model {
  readonly refused: Set<string> = new Set<string>()
  readonly granted: Map<string, Grant> = new Map<string, Grant>()

  refuseAll({ catalog }: Ground): void {
    for (const [id, { purpose }] of catalog)
      if (purpose.id !== 'necessary') this.refuse(id)
  }

  acceptAll(ground: Ground): void {
    if (ground.signals.includes('age')) return
    const isDenied = (purpose: Purpose): boolean =>
      ground.signals.includes('dnt') ||
      (ground.signals.includes('gpc') && isSold(purpose))
    for (const [id, { purpose }] of ground.catalog)
      if (!purpose.separate && !isDenied(purpose)) this.grant(id, ground)
    // Who accepts a purpose accepts its services of later.
    if (!ground.catalog.has('matomo')) this.refused.delete('matomo')
  }

  /** Purposes before services, as a service is answered with its purpose. */
  save(choices: Choice, ground: Ground, isActed: boolean): void {
    const { catalog, signals } = ground
    const mayGrant = isActed && !signals.includes('age')
    for (const [id, { purpose }] of catalog) {
      const choice =
        choices[id] ?? (choices[purpose.id] === false ? false : undefined)
      if (choice === false) this.refuse(id)
      else if (choice && mayGrant) this.grant(id, ground)
    }
  }

  /** Why an id must not be allowed on a page that has just been opened. */
  faultOf(id: string, ground: Ground, isOptIn: boolean): string | undefined {
    const { purpose } = ground.catalog.get(id)!
    if (purpose.id === 'necessary') return undefined
    if (ground.signals.includes('age')) return 'a minor'
    if (this.refused.has(id)) return 'refused'
    const grant = this.granted.get(id) ?? this.granted.get(purpose.id)
    if (!grant && isOptIn) return 'never granted'
    const isAgainst = (signal: string): boolean =>
      (signal === 'dnt' || isSold(purpose)) && !grant?.signals.includes(signal)
    if (ground.signals.some(isAgainst)) return 'against a signal'
    if (!grant) return undefined
    if (ground.now - grant.time > 370 * DAY) return 'run out'
    const isNews = ({ version, kind, ids, effective = '' }: Change): boolean =>
      kind === 'material' &&
      (!ids || ids.includes(id) || ids.includes(purpose.id)) &&
      !(Date.parse(effective) > ground.now) &&
      !grant.known.includes(version)
    return ground.changes.some(isNews) ? 'changed' : undefined
  }

  private refuse(id: string): void {
    this.refused.add(id)
    this.granted.delete(id)
  }

  private grant(id: string, { signals, changes, now }: Ground): void {
    this.refused.delete(id)
    // A clock that is a day out may say that a change holds, or not yet.
    const known = changes
      .filter(
        ({ effective }) => !effective || Date.parse(effective) < now + DAY,
      )
      .map(({ version }) => version)
    this.granted.set(id, { time: now, signals, known })
  }
}
