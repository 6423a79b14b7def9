import type { Tab } from '../browsers/tab.ts'
import { eventually } from './eventually.ts'
import { world } from './world.ts'

/**
 * Waits until a page is complete, has been painted, and what it asked the
 * third party for has arrived there.
 */
export async function settled(tab: Tab): Promise<void> {
  await eventually(() => tab.run('document.readyState'), 'complete')
  const mark = crypto.randomUUID()
  await tab.run(`new Promise((resolve) => {
    const ask = () => fetch('${world.tracker}/hit?mark=${mark}', { mode: 'no-cors' })
    const paint = (then) => requestAnimationFrame(() => requestAnimationFrame(then))
    paint(() => ask().then(ask).then(resolve))
  })`)
  await eventually(
    () => world.hits.filter(({ query }) => query['mark'] === mark).length,
    2,
  )
}
