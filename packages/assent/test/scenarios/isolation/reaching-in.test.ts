import { afterEach, describe, expect, it } from 'vitest'
import type { Tab } from '../../browsers/tab.ts'
import { still } from '../../world/still.ts'
import { useTab } from '../../world/use-tab.ts'
import { differingPixels } from './differing-pixels.ts'
import { hostile, layered, sheets, type Sheet } from './sheets.ts'
import { openPreferences, openStage, otherStyles, putSheet } from './stage.ts'

const bare: Sheet = ['bare', '']

const all = [...sheets, hostile]

/** What is another under each sheet than on a bare page, by its name. */
async function differences(
  tab: Tab,
  own: readonly Sheet[],
): Promise<Record<string, unknown>> {
  await tab.run('delete window.before')
  const found: Record<string, unknown> = {}
  await putSheet(tab, hostile)
  await putSheet(tab, bare)
  await still(tab)
  const before = await tab.screenshot()
  await otherStyles(tab)
  for (const sheet of own) {
    await putSheet(tab, sheet)
    // What is drawn anew comes up anew.
    await still(tab)
    const pixels = differingPixels(before, await tab.screenshot())
    // What cannot be seen, such as what answers to the pointer, the worst tell.
    const isReal = sheets.includes(sheet)
    const styles = isReal && !pixels ? [] : await otherStyles(tab)
    if (pixels || styles.length)
      found[sheet[0]] = { pixels, styles: styles.slice(0, 5) }
  }
  return found
}

describe('in chromium', () => {
  const current = useTab('chromium')
  let close = (): void => {}
  afterEach(() => close())

  it('banner and preferences are the same on a page with any style sheet', async () => {
    const tab = current()
    close = await openStage(tab, { layout: 'box' })
    expect(await differences(tab, all)).toEqual({})
    await openPreferences(tab)
    expect(await differences(tab, all)).toEqual({})
  })

  it('so is a banner that covers the page', async () => {
    const tab = current()
    close = await openStage(tab, { layout: 'modal' })
    expect(await differences(tab, all)).toEqual({})
  })

  it('in a shadow root they are so under important rules in a layer, too', async () => {
    const tab = current()
    close = await openStage(tab, { shadow: true })
    expect(await differences(tab, [hostile, layered])).toEqual({})
    await openPreferences(tab)
    expect(await differences(tab, [hostile, layered])).toEqual({})
  })

  it('what does reach in is seen', async () => {
    const tab = current()
    const aimed: Sheet = [
      'aimed',
      'html #assent .assent-banner { padding: 99px !important }',
    ]
    close = await openStage(tab, {})
    const found = await differences(tab, [aimed, layered])
    expect(Object.keys(found)).toEqual(['aimed', 'layered.css'])
  })
})
