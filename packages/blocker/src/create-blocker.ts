import { listen, type Client, type Off } from '@assent/core'
import { setAddresses, TAGGED } from './addresses.ts'
import type { Gate, Trust } from './gate.ts'
import { guardWrite } from './guard-write.ts'
import { idsOf } from './ids-of.ts'
import { renewScript, runScript } from './run-script.ts'
import { createScriptQueue } from './script-queue.ts'

type Tags = typeof import('./tags/index.ts')

/** What waits by itself, as far as can be told without looking into it. */
const INERT =
  '[type="text/plain"],:not(script,style,template,[src],[srcset],[href],[poster],[data])'

// A function with a name is not written out where it is called: less to load.
function isScript({ localName }: Element): boolean {
  return localName === 'script'
}

/** How long a script that does not come delays those after it, in ms. */
const PATIENCE = 10_000

/** What gates need besides the client. */
export interface BlockerParts {
  readonly trust: Trust
  /** Fetches what few pages need: templates, styles, words for mistakes. */
  tags(): Promise<Tags>
}

/** The gates of a page. */
export interface Blocker {
  /** Those that are in it, held or released. */
  gates(): Gate[]
  /** Releases what may be, and holds what may not. */
  update(): void
  dispose: Off
}

/**
 * Holds every element with `data-consent` until all ids that it names are
 * granted, and holds it again, as far as can be, when one is taken back. One
 * closure, as every part reads the same gates.
 */
export function createBlocker(client: Client, parts: BlockerParts): Blocker {
  const { api, catalog, config, emit, fail, permits, ran } = client
  /** What has been looked at; a gate, unless it has run or must not. */
  const known = new WeakMap<Element, Gate | undefined>()
  /** Scripts that are being fetched, in the page or out of it. */
  const fetching = new Set<Gate>()
  const wrong: Element[] = []
  let tags: Tags | undefined
  /** The page's; where it has one, a script without it is never released. */
  let nonce: string | undefined

  const isAllowed = ({ element, ids }: Gate): boolean =>
    permits.has(element) || ids.every(api.allows)

  const gates = (): Gate[] =>
    [...document.querySelectorAll(TAGGED)].flatMap(
      (element) => known.get(element) ?? [],
    )

  async function openTags(): Promise<void> {
    const named = wrong.splice(0)
    try {
      tags = await parts.tags()
      tags.nameMistakes(named, client, nonce)
      update()
    } catch (cause) {
      fail('load', __DEV__ && 'a file is missing', cause)
    }
  }

  function tell(gate: Gate, isReleased: boolean): void {
    gate.isReleased = isReleased
    const { element, ids } = gate
    emit(isReleased ? 'released' : 'held', { element, ids })
  }

  function keep(element: Element, ids: readonly string[]): void {
    const gate: Gate = { element, ids, isReleased: false }
    known.set(element, gate)
    if (!isAllowed(gate)) tell(gate, false)
  }

  /** Makes an element a gate, unless it has run already or must not. */
  function open(element: Element): void {
    const script = element as HTMLScriptElement
    const ids = idsOf(element)
    const isInert = element.matches(INERT)
    // `strict-dynamic` would trust any, because we do.
    const isOurs = !isScript(element) || !nonce || script.nonce === nonce
    if (!isInert || !isOurs || !ids.every((id) => catalog().has(id)))
      wrong.push(element)
    known.set(element, undefined)
    // A browser that knows modules passes over what is there for others.
    const isWaiting = isInert || !element.matches('script,style')
    if (isWaiting && isOurs && !script.noModule) keep(element, ids)
  }

  function renew(gate: Gate): HTMLScriptElement {
    const script = renewScript(gate)
    keep(script, gate.ids)
    return script
  }

  function releaseInert(gate: Gate): boolean {
    const { element } = gate
    if (!element.matches('style,template')) {
      setAddresses(element, true)
      gate.undo = () => setAddresses(element, false)
    } else if (tags) gate.undo = tags.releaseBlock(element, client)
    else void openTags()
    return !!gate.undo
  }

  /** Whether it was released; what fails stays held. */
  function release(gate: Gate, isAsync = true): Promise<string> | boolean {
    const { element, ids, isReleased } = gate
    if (isReleased || !element.isConnected || !isAllowed(gate)) return false
    try {
      const done = isScript(element)
        ? runScript(gate, parts.trust, isAsync, fetching, () =>
            ran.set(element, ids),
          )
        : releaseInert(gate)
      if (done) tell(gate, true)
      return done
    } catch (cause) {
      fail('gate', __DEV__ && 'it cannot be released', cause)
      return false
    }
  }

  const queue = createScriptQueue({
    release: (script, isAsync) => release(known.get(script)!, isAsync),
    renew: (script) => renew(known.get(script)!),
    patience: () => config().scriptTimeout ?? PATIENCE,
  })

  /** Whatever is out of the page is held, as it would load on its way back. */
  function apply(gate: Gate): void {
    const { element, isReleased, undo } = gate
    if (isAllowed(gate) && (isScript(element) || element.isConnected)) {
      if (!isScript(element)) release(gate)
      else if (!isReleased) queue.add(element as HTMLScriptElement)
    } else if (!isReleased) return
    else if (undo) {
      undo()
      tell(gate, false)
    } else if (fetching.has(gate) || element.hasAttribute('data-consent-again'))
      renew(gate)
    // An inline module may wait for what it imports, or may have run: nobody
    // knows. So it goes as all that has run, and what is there does not run.
    else if (element.isConnected) known.set(renewScript(gate), gate)
  }

  function update(): void {
    gates().forEach(apply)
    queue.resume()
  }

  function add(elements: Iterable<Element>): void {
    for (const element of elements) {
      if (!known.has(element)) open(element)
      const gate = known.get(element)
      if (gate) apply(gate)
    }
    queue.resume()
    if (wrong.length) void openTags()
  }

  const observer = new MutationObserver((records) => {
    const found: Element[] = []
    // Asked of texts, too, and by `forEach`: when ten thousand come at once,
    // the iterator of a node list takes three times as long as all of this.
    const look = (node: Partial<Element>): void => {
      if (node.hasAttribute?.('data-consent')) found.push(node as Element)
      if (node.firstElementChild) found.push(...node.querySelectorAll!(TAGGED))
    }
    for (const { addedNodes, removedNodes } of records) {
      addedNodes.forEach(look as (node: Node) => void)
      removedNodes.forEach(look as (node: Node) => void)
    }
    add(found)
  })

  function isRefused(script: Element | null): unknown {
    const isWipe = script
      ? known.get(script)
      : ran.size && document.readyState !== 'loading'
    if (isWipe) fail('gate', __DEV__ && 'document.write is refused', script)
    return isWipe
  }

  const offs: Off[] = [
    guardWrite(isRefused),
    client.on('ready', () => {
      nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce
      add(document.querySelectorAll(TAGGED))
      observer.observe(document, { childList: true, subtree: true })
    }),
    client.on('change', () => {
      // Backwards: a picture without its candidates would load its `src`.
      for (const gate of [...fetching, ...gates()].reverse())
        if (!isAllowed(gate)) apply(gate)
      // What was granted waits for the others who hear of it.
      setTimeout(update)
    }),
    listen(document, ['DOMContentLoaded'], queue.resume),
    listen(window, ['error'], (event) => {
      if (known.get(document.currentScript!))
        fail('gate', __DEV__ && 'a script threw', (event as ErrorEvent).error)
    }),
    () => observer.disconnect(),
  ]
  return { gates, update, dispose: () => offs.forEach((off) => off()) }
}
