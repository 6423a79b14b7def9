import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { useTab } from '../../world/use-tab.ts'
import { withWebKit } from '../../world/world.ts'
import { focused, walk } from './focus.ts'
import { serveStage } from './stage.ts'
import { drawn, openStage, OURS } from './surfaces.ts'

const STOPS = [
  'Close without saving',
  'group Cookie settings',
  'switch Extra functions',
  'Services (1)',
  'switch Statistics',
  'switch Advertising',
  'switch A study of tea',
  'Privacy policy',
  'Reject all',
  'Accept all',
  'Save my choice',
]

const SWITCHES = `[...${OURS}.querySelectorAll('#assent [role=switch]')].map((one) => one.ariaChecked)`

describe.each(withWebKit)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it.each([false, true])(
    'the focus goes in, goes round both ways and comes back to the banner, in a shadow root: %s',
    async (shadow) => {
      const tab = current()
      close = serveStage()
      await openStage(tab, { shadow, preferences: 'sheet' })
      await walk(tab, 'Tab', 4)
      await tab.press('Enter')
      await drawn(tab, 'preferences')
      expect(await focused(tab)).toBe(STOPS[0])
      const forth = await walk(tab, 'Tab', STOPS.length)
      expect(forth).toEqual([...STOPS.slice(1), STOPS[0]])
      const back = await walk(tab, 'Shift+Tab', STOPS.length)
      expect(back).toEqual(STOPS.toReversed())
      await tab.press('Escape')
      await drawn(tab, 'banner')
      expect(await focused(tab)).toBe('Let me choose')
    },
  )

  it('Space switches, Enter opens the services, and Escape takes it all back', async () => {
    const tab = current()
    close = serveStage()
    await openStage(tab)
    await tab.run('document.querySelector("#link").focus()')
    await tab.press('Enter')
    await drawn(tab, 'preferences')
    await walk(tab, 'Tab', 2)
    await tab.press('Space')
    await eventually(
      () => tab.run(SWITCHES),
      ['true', 'true', 'false', 'false', 'false'],
    )
    await tab.press('Tab')
    await tab.press('Enter')
    expect(await walk(tab, 'Tab', 2)).toEqual([
      'switch Clip',
      'https://clip.example/privacy-of-all-that-is-shown-there',
    ])
    await tab.press('Escape')
    await drawn(tab, 'banner')
    await eventually(() => focused(tab), 'Cookies')
    expect(await tab.run('[assent.allows("clip"), document.cookie]')).toEqual([
      false,
      '',
    ])
    await tab.press('Enter')
    await drawn(tab, 'preferences')
    expect(await tab.run(SWITCHES)).not.toContain('true')
  })

  it('after saving, and where the link is gone, the next Tab goes to the page', async () => {
    const tab = current()
    close = serveStage()
    await openStage(tab, {
      body: '<p><a href="#" id="link" data-consent-action="preferences">Cookies</a> <a href="/">Next</a></p>',
    })
    await walk(tab, 'Tab', 4)
    await tab.press('Enter')
    await drawn(tab, 'preferences')
    await walk(tab, 'Shift+Tab', 1)
    await tab.press('Enter')
    await drawn(tab, 'none')
    expect(await focused(tab)).toBe('the page')
    expect(await walk(tab, 'Tab', 1)).toEqual(['Cookies'])
    await tab.press('Enter')
    await drawn(tab, 'preferences')
    await tab.run('document.querySelector("#link").remove()')
    await tab.press('Escape')
    await drawn(tab, 'none')
    expect(await focused(tab)).toBe('the page')
    expect(await walk(tab, 'Tab', 1)).toEqual(['Next'])
  })
})
