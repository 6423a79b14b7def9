import { isFetched, isModule, sourceOf } from './release-script.ts'

/** Runs scripts in the order that the page would have run them. */
export interface ScriptQueue {
  add(script: HTMLScriptElement): void
  /** Goes on where a script had not been parsed to its end. */
  resume(): void
}

/** What the queue has done. */
export interface ScriptQueueOptions {
  /**
   * Runs a script; resolves when one has that must be fetched. False where it
   * may not run any more.
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

/** Whether the parser is done with it, so that its text is whole. */
function isWhole(script: HTMLScriptElement): boolean {
  if (document.readyState !== 'loading') return true
  for (let node: Node | null = script; node; node = node.parentNode)
    if (node.nextSibling) return true
  return false
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/**
 * Classic scripts first, in document order; modules and deferred ones when the
 * page has been parsed; external async ones at once.
 */
export function createScriptQueue({
  release,
  renew,
  patience,
}: ScriptQueueOptions): ScriptQueue {
  const classic: HTMLScriptElement[] = []
  const deferred: HTMLScriptElement[] = []
  /** Those being fetched, which the browser runs in this order. */
  const fetching = new Map<HTMLScriptElement, Promise<unknown>>()
  let isRunning = false
  /** Whether one did not come: the others are run one by one from then on. */
  let isStuck = false

  function next(): HTMLScriptElement[] | undefined {
    const [first] = classic
    if (first) return isFetched(first) || isWhole(first) ? classic : undefined
    return deferred[0] && document.readyState !== 'loading'
      ? deferred
      : undefined
  }

  /** Waits for a script; those behind one that does not come start anew. */
  async function wait(
    script: HTMLScriptElement,
    list: HTMLScriptElement[],
    done: Promise<unknown>,
  ): Promise<void> {
    let timer: unknown
    const tired = new Promise((resolve) => {
      timer = setTimeout(resolve, patience(), true)
    })
    const isLate = await Promise.race([done, tired])
    clearTimeout(timer as number)
    fetching.delete(script)
    if (!isLate || isStuck) return
    isStuck = true
    list.unshift(...[...fetching.keys()].map(renew))
  }

  async function run(): Promise<void> {
    let since = performance.now()
    for (let list = next(); list; list = next()) {
      const script = list[0]!
      // Externals load side by side and the browser runs them in order; an
      // inline script would overtake them.
      if (fetching.size && (isStuck || !isFetched(script))) {
        await Promise.all(fetching.values())
        continue
      }
      list.shift()
      const done = release(script, isStuck)
      if (done instanceof Promise)
        fetching.set(script, wait(script, list, done))
      if (performance.now() - since < SLICE) continue
      await nextTask()
      since = performance.now()
    }
    isRunning = false
  }

  return {
    add(script) {
      const isExternal = sourceOf(script) !== null
      if (isExternal && script.hasAttribute('async')) release(script, true)
      else if (isModule(script) || (isExternal && script.defer))
        deferred.push(script)
      else classic.push(script)
    },
    resume() {
      if (isRunning) return
      isRunning = true
      void run()
    },
  }
}
