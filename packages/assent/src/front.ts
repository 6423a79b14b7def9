import type { Blocker } from '@assent/blocker'
import type { Client, Decider, Off, Platform } from '@assent/core'
import { createOpener, type Opener } from '@assent/core/front'
import type { Judge } from '@assent/core/judge'
import { mountUi, type Messages, type NewsPart } from '@assent/ui'
import type { Data } from './data.ts'
import type { Loader } from './loader.ts'
import { once } from './once.ts'
import { speak } from './speak.ts'

type Language = Partial<Messages>

declare const __VERSION__: string

/** Checks configurations and shows what is to be shown. */
export interface FrontPart extends Opener {
  /** Shows what is to be shown, from now on. */
  showUi(): void
  /** Shows what stands for what is held, from now on. */
  showPlaces(): void
  readonly dispose: Off
}

/** What the front is opened with. */
export interface FrontContext {
  readonly client: Client
  readonly platform: Platform
  readonly blocker: Blocker
  readonly decider: () => Promise<Decider>
  readonly loader: Loader
  readonly data: Data
  /** Hash of this code, where the browser has checked one. */
  readonly integrity?: string
}

/** Resolves when the parser has come as far as the body. */
function whenBody(): Promise<void> {
  return new Promise((resolve) => {
    if (document.body) resolve()
    else document.addEventListener('DOMContentLoaded', () => resolve())
  })
}

/** Opens what a page needs on which something is to be shown. */
export function openFront({
  client,
  platform,
  blocker,
  decider,
  loader,
  data,
  integrity = '',
}: FrontContext): FrontPart {
  const sdk = `${__VERSION__}+${integrity}`
  const offs: Off[] = []
  let isOpen = true
  const speakOnce = once(() => speak(client, data.languages))

  let news: NewsPart | undefined

  const judge = once(async (): Promise<Judge> => {
    const part = await loader.judge()
    news = part
    return part.createJudge(client, { platform, regime: data.regime, decider })
  })

  const opener = createOpener(client, platform, judge)

  /** What is shown depends on it; who decides finds it out for certain. */
  async function findRules(): Promise<void> {
    try {
      // Who asks again has to say why.
      if (client.record()?.open[0]) await judge()
      client.rules ??= await opener.rulesOf(client.config())
    } catch {}
  }

  /** Mounts something when it is first called; never rejects. */
  function lazy(mount: (language: Language) => Promise<Off>): () => void {
    const act = once(async () => {
      const [language] = await Promise.all([speakOnce(), findRules()])
      const off = await mount(language)
      if (isOpen) offs.push(off)
      else off()
    })
    return () =>
      act().catch((cause) =>
        client.fail('load', __DEV__ && 'it cannot be shown', cause),
      )
  }

  const showUi = lazy(async (language) => {
    await whenBody()
    return mountUi({ client, loader, language, sdk, data, news, desk: decider })
  })
  const showPlaces = lazy(async (language) => {
    const { openPlaceholders } = await loader.placeholders()
    return openPlaceholders({ client, blocker, desk: decider, language })
  })
  return {
    ...opener,
    showUi,
    showPlaces,
    dispose() {
      isOpen = false
      for (const off of offs) off()
    },
  }
}
