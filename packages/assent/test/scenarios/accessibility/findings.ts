import type { Tab } from '../../browsers/tab.ts'
import { eventually } from '../../world/eventually.ts'

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

/** What axe finds in the whole page, by rule and element. */
export async function findings(tab: Tab): Promise<string[]> {
  await eventually(() => tab.run('!!window.axe'), true)
  return tab.run(`axe
    .run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => id + ' ' + target.flat().join(' '))))`)
}
