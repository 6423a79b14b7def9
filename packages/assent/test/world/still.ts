import type { Tab } from '../browsers/tab.ts'

/** Waits until all that moves or fades has come to its end. */
export async function still(tab: Tab): Promise<void> {
  await tab.run(`(() => {
    const trees = [document, document.querySelector('#assent')?.shadowRoot]
    const all = trees.flatMap((tree) => tree?.getAnimations() ?? [])
    return Promise.allSettled(all.map(({ finished }) => finished)).then(() => 0)
  })()`)
}
