import { sourceOf } from './release-script.ts'

/** Runs scripts in the order that the page would have run them. */
export interface ScriptQueue {
  add(script: HTMLScriptElement): void
  /** Goes on where a script had not been parsed to its end. */
  resume(): void
}

/** How long a script that does not answer delays those after it, in ms. */
const PATIENCE = 10_000

/** How long one task may take before the page gets a turn, in ms. */
const SLICE = 12

function isModule(script: HTMLScriptElement): boolean {
  return script.dataset['type'] === 'module'
}

/** Whether it waits for nothing, and nothing waits for it. */
function isAsync(script: HTMLScriptElement): boolean {
  return (
    script.hasAttribute('async') &&
    (isModule(script) || sourceOf(script) !== null)
  )
}

/** Whether it runs after everything that is not deferred. */
function isDeferred(script: HTMLScriptElement): boolean {
  return isModule(script) || (script.defer && sourceOf(script) !== null)
}

/** Whether the parser is done with it, so that its text is whole. */
function isWhole(script: HTMLScriptElement): boolean {
  if (script.ownerDocument.readyState !== 'loading') return true
  for (let node: Node | null = script; node; node = node.parentNode)
    if (node.nextSibling) return true
  return false
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function settled(script: HTMLScriptElement): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => resolve()
    script.addEventListener('load', done)
    script.addEventListener('error', done)
    setTimeout(done, PATIENCE)
  })
}

/**
 * Classic scripts first, in document order; modules and deferred ones when the
 * page has been parsed; async ones at once.
 *
 * @param release runs a script; false where it may not run any more
 */
export function createScriptQueue(
  release: (script: HTMLScriptElement) => boolean,
): ScriptQueue {
  const async: HTMLScriptElement[] = []
  const classic: HTMLScriptElement[] = []
  const deferred: HTMLScriptElement[] = []
  let loading: Promise<unknown> = Promise.resolve()
  let isRunning = false

  function next(): HTMLScriptElement | undefined {
    const [first] = classic
    if (first) return isWhole(first) ? classic.shift() : undefined
    return deferred[0]?.ownerDocument.readyState === 'loading'
      ? undefined
      : deferred.shift()
  }

  async function run(): Promise<void> {
    let since = performance.now()
    for (let script = next(); script; script = next()) {
      const source = sourceOf(script)
      // Externals load side by side and the browser runs them in order; an
      // inline script would overtake them.
      if (source === null && !isModule(script)) await loading
      if (release(script) && source !== null && !isDeferred(script))
        loading = Promise.all([loading, settled(script)])
      if (performance.now() - since < SLICE) continue
      await nextTask()
      since = performance.now()
    }
    isRunning = false
  }

  function resume(): void {
    for (const script of async.splice(0))
      if (isWhole(script)) release(script)
      else async.push(script)
    if (isRunning) return
    isRunning = true
    void run()
  }

  return {
    add(script) {
      const list = isAsync(script)
        ? async
        : isDeferred(script)
          ? deferred
          : classic
      list.push(script)
    },
    resume,
  }
}
