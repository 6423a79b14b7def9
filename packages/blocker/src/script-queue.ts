import { isModule, sourceOf } from './release-script.ts'

/** Runs scripts in the order that the page would have run them. */
export interface ScriptQueue {
  add(script: HTMLScriptElement): void
  /** Goes on where a script had not been parsed to its end. */
  resume(): void
}

/** What the queue has done. */
export interface ScriptQueueOptions {
  /**
   * Runs a script; resolves with `abort` or another event when one has come that
   * must be fetched. False where it may not run any more.
   */
  release(
    script: HTMLScriptElement,
    isAsync: boolean,
  ): Promise<unknown> | boolean
  /** Stops a script that is being fetched; gives one that waits in its place. */
  renew(script: HTMLScriptElement): HTMLScriptElement
  /** How long a script that does not come delays those after it, in ms. */
  patience(): number
}

/** How long one task may take before the page gets a turn, in ms. */
const SLICE = 12

/**
 * Whether the parser is done with it: its text is whole, and Firefox, which has
 * looked by then whether it has a `src`, looks again.
 */
function isWhole(script: HTMLScriptElement): boolean {
  if (document.readyState !== 'loading') return true
  for (let node: Node | null = script; node; node = node.parentNode)
    if (node.nextSibling) return true
  return false
}

function later(delay?: number): Promise<boolean> {
  return new Promise((resolve) => setTimeout(resolve, delay, true))
}

/**
 * Classic scripts first, in document order; modules and deferred ones when the
 * page has been parsed; those that are async at once.
 */
export function createScriptQueue({
  release,
  renew,
  patience,
}: ScriptQueueOptions): ScriptQueue {
  const free: HTMLScriptElement[] = []
  const classic: HTMLScriptElement[] = []
  const deferred: HTMLScriptElement[] = []
  /** Those being fetched, which the browser runs in this order. */
  const fetching = new Map<HTMLScriptElement, Promise<unknown>>()
  let isRunning = false
  /** Whether one did not come: the others are run one by one from then on. */
  let isStuck = false
  /** Whether one was stopped, which the browser may still be fetching. */
  let hasStopped = false

  function next(): HTMLScriptElement[] | undefined {
    const [first] = classic
    if (first) return isWhole(first) ? classic : undefined
    return deferred[0] && document.readyState !== 'loading'
      ? deferred
      : undefined
  }

  /**
   * Waits for a script; those behind one that does not come start anew. Itself
   * too, where it may be kept waiting by one that was stopped.
   */
  async function wait(
    script: HTMLScriptElement,
    done: Promise<unknown>,
  ): Promise<void> {
    const end = await Promise.race([done, later(patience())])
    if (end === 'abort') hasStopped = true
    const isFirst = end === true && !isStuck
    if (!isFirst || !hasStopped) fetching.delete(script)
    if (!isFirst) return
    isStuck = true
    classic.unshift(...[...fetching.keys()].map(renew))
    fetching.delete(script)
  }

  async function run(): Promise<void> {
    let since = Date.now()
    for (let list = next(); list; list = next()) {
      const script = list[0]!
      // Externals load side by side and the browser runs them in order; an
      // inline script would overtake them, in Firefox a module too.
      if (fetching.size && (isStuck || sourceOf(script) === null)) {
        await Promise.all(fetching.values())
        continue
      }
      list.shift()
      const done = release(script, isStuck)
      if (done instanceof Promise) fetching.set(script, wait(script, done))
      if (Date.now() - since < SLICE) continue
      await later()
      since = Date.now()
    }
    isRunning = false
  }

  return {
    add(script) {
      const isInline = sourceOf(script) === null && !isModule(script)
      const isLate = isModule(script) || script.defer
      if (!isInline && script.hasAttribute('async')) free.push(script)
      else if (!isInline && isLate) deferred.push(script)
      else classic.push(script)
    },
    resume() {
      for (const script of free.splice(0))
        if (isWhole(script)) release(script, true)
        else free.push(script)
      if (isRunning) return
      isRunning = true
      void run()
    },
  }
}
