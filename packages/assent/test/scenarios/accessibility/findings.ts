import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'
import { still } from '../../world/still.ts'

/** All that is not experimental, WCAG's highest level too. */
const TAGS = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
]

/** Rules that go by what lies over what. */
const LAYERED = ['color-contrast', 'color-contrast-enhanced', 'target-size']

/**
 * axe sees what lies over what in the body only, and leaves undecided what
 * stands beside it, as ours does: so it is told that ours is the body.
 */
const RUN = `(async () => {
  const set = { resultTypes: ['violations'] }
  const page = await axe.run(document, { ...set, runOnly: ${JSON.stringify(TAGS)} })
  const ours = document.querySelector('#assent')
  Object.defineProperty(document, 'body', { configurable: true, get: () => ours })
  try {
    const runOnly = { type: 'rule', values: ${JSON.stringify(LAYERED)} }
    const beside = await axe.run(ours, { ...set, runOnly })
    return [...page.violations, ...beside.violations].flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => id + ' ' + target.flat().join(' ')))
  } finally {
    delete document.body
  }
})()`

/** What axe finds in the whole page, by rule and element. */
export async function findings(tab: Tab): Promise<string[]> {
  await eventually(() => tab.run('!!window.axe'), true)
  await still(tab)
  return tab.run(RUN)
}
