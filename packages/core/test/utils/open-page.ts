import type { Api, Client, Decider, Decision } from '../../src/client.ts'
import { createClient, type ClientParts } from '../../src/create-client.ts'
import { createDecider } from '../../src/decider/index.ts'
import { createOpener, type Opener } from '../../src/front/index.ts'
import { createJudge } from '../../src/judge/index.ts'
import type { Regime } from '../../src/regimes/regime.ts'
import { regimes } from '../../src/regimes/index.ts'
import type { Failure } from '../../src/events.ts'
import type { Desk, Platform } from '../../src/platform.ts'
import { RECORD_NAME } from '../../src/stored-record.ts'
import { createProfile, type Profile } from './create-profile.ts'
import { makeId } from './make-id.ts'

/** The stand-in for a receipt. */
export interface Kept {
  readonly id: string
  readonly decision: Decision
}

/** One page of a site: a client with its decider, on a browser in memory. */
export interface Page {
  readonly client: Client
  readonly api: Api<Kept>
  readonly platform: Platform
  readonly desk: Desk
  /** Whether what is called now counts as the visitor's own act. */
  isActed: boolean
  /** What the decider has kept receipts of. */
  readonly kept: Kept[]
  readonly failures: Failure[]
  readonly logged: string[]
  /** Names of the parts that were fetched. */
  readonly loaded: string[]
  /** As another tab or the network does. */
  wake(): void
}

/** What differs from an ordinary page. */
export interface PageOptions {
  readonly profile?: Profile
  /** Runs before each receipt is kept. */
  readonly onJournal?: () => void
  /** What browser and server say of the visitor. */
  readonly around?: readonly unknown[]
  /** Fetches rules. Default: those there are. */
  readonly regime?: (id: string) => Promise<Regime>
  /** When the page shows that an act was heard. */
  readonly painted?: () => Promise<void>
  /** Runs, and may fail or wait, before a part is there. */
  readonly onLoad?: (part: keyof ClientParts | 'judge') => unknown
}

export function openPage({
  profile = createProfile(),
  onJournal,
  around = [],
  regime = (id) => regimes[id]!(),
  onLoad,
  painted = async () => {},
}: PageOptions = {}): Page {
  const { storage, cookies, setCookie, removeCookie } = profile
  const wakers = new Set<() => void>()
  const kept: Kept[] = []
  const failures: Failure[] = []
  const logged: string[] = []
  const loaded: string[] = []
  const platform: Platform = {
    events: new EventTarget(),
    storage,
    cookies,
    around: () => around,
    forget() {
      storage.remove(RECORD_NAME)
      removeCookie(RECORD_NAME)
    },
    random: makeId,
    gesture: (event) => event === 'click' || page.isActed,
    onWake(listener) {
      wakers.add(listener)
      return () => wakers.delete(listener)
    },
    log: (message) => void logged.push(message),
  }
  const desk: Desk = {
    site: 'site.example',
    session: createProfile().storage,
    writeCookie: setCookie,
    painted,
    purgeCookie: removeCookie,
  }
  const load = async (part: keyof ClientParts): Promise<void> => {
    await onLoad?.(part)
    loaded.push(part)
  }
  let opened: Decider | undefined
  async function decider(): Promise<Decider> {
    if (!opened) await load('decider')
    opened ??= createDecider(client, {
      platform,
      desk,
      subjectOf: (id) => id,
      rulesOf: async (config) => (await front()).rulesOf(config),
      journal(id, decision) {
        onJournal?.()
        kept.push({ id, decision })
        return kept.at(-1)!
      },
    })
    return opened
  }
  async function front(): Promise<Opener> {
    await load('front')
    return createOpener(client, platform, async () => {
      await onLoad?.('judge')
      return createJudge(client, { platform, regime, decider })
    })
  }
  const client: Client = createClient(platform, { front, decider })
  client.on('error', (failure) => failures.push(failure))
  const page: Page = {
    client,
    api: client.api as Api<Kept>,
    platform,
    desk,
    isActed: true,
    kept,
    failures,
    logged,
    loaded,
    wake: () => wakers.forEach((listener) => listener()),
  }
  return page
}
