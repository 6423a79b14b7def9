import { afterEach, describe, expect, it } from 'vitest'
import type { PlaywrightTab } from '../../browsers/playwright-engine.ts'
import type { Tab } from '../../browsers/tab.ts'
import { useTab } from '../../world/use-tab.ts'
import { serveStage } from './stage.ts'
import { openStage, refuse, showAll } from './surfaces.ts'

/** Roles that say nothing without a name. */
const NAMED =
  /^\s*- (alertdialog|button|checkbox|dialog|link|region|switch)(?! ")/

function treeOf(tab: Tab, selector: string): Promise<string> {
  return (tab as PlaywrightTab).page.locator(selector).ariaSnapshot()
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('the banner, the bars and the preferences are told as they are meant', async () => {
    const tab = current()
    close = serveStage()
    const nameless: string[] = []
    async function tree(): Promise<string> {
      const text = await treeOf(tab, '#assent')
      nameless.push(...text.split('\n').filter((line) => NAMED.test(line)))
      return text
    }
    await openStage(tab)
    expect(await tree()).toMatchInlineSnapshot(`
      "- region "Cookies, if you agree":
        - paragraph: Cookies, if you agree
        - paragraph:
          - text: "Teapot Works would like to use cookies and similar tools for: extra functions, statistics, advertising, a study of tea. Nothing is switched on until you choose, and you can change your mind at any time."
          - link "Privacy policy":
            - /url: /privacy
        - status: "From January 1, 2999: Another company counts visits."
        - button "Reject all"
        - button "Accept all"
        - button "Let me choose"
      - status"
    `)
    await showAll(tab, 'announcement')
    expect(await tree()).toMatchInlineSnapshot(`
      "- status
      - region "Cookies, if you agree":
        - status:
          - paragraph: "From January 1, 2999: Another company counts visits."
          - link "Privacy policy":
            - /url: /privacy
        - button "Understood"
        - button "Cookie settings""
    `)
    await showAll(tab, 'reload')
    expect(await tree()).toMatchInlineSnapshot(`
      "- status
      - region "Some things that are already running stop only when the page is loaded again.":
        - alert: Some things that are already running stop only when the page is loaded again.
        - button "Later"
        - button "Reload now""
    `)
    await showAll(tab, 'preferences')
    expect(await tree()).toMatchInlineSnapshot(`
      "- status
      - dialog "Cookie settings":
        - heading "Cookie settings" [level=2]
        - button "Close without saving": ×
        - group "Cookie settings":
          - paragraph: Switch on what you agree to. Closing this window changes nothing.
          - status: "From January 1, 2999: Another company counts visits."
          - list:
            - listitem:
              - heading "Necessary" [level=3]
              - text: Always on
              - paragraph: What the site cannot work without, such as remembering this choice.
              - term: Cookies
              - definition: basket – 1 day
            - listitem:
              - heading "Extra functions" [level=3]
              - switch "Extra functions"
              - paragraph: Comforts such as remembered settings, videos, maps and chat.
              - group:
                - text: Services (1)
                - list:
                  - listitem:
                    - strong: Clip
                    - switch "Clip"
                    - paragraph: Plays films.
                    - term: Provider
                    - definition: Clip Studio
                    - term: Country
                    - definition: Azerbaijan
                    - term: Privacy policy
                    - definition:
                      - link "https://clip.example/privacy-of-all-that-is-shown-there":
                        - /url: https://clip.example/privacy-of-all-that-is-shown-there
                    - term: Cookies
                    - definition: seen – 3 weeks – What you saw
                    - term: Stored on this device
                    - definition: volume – How loud it is
            - listitem:
              - heading "Statistics" [level=3]
              - switch "Statistics"
              - paragraph: Counting visits and seeing how pages are used, to make them better.
              - term: Data
              - definition: Pages that you open
              - term: Kept for
              - definition: 14 months
            - listitem:
              - heading "Advertising" [level=3]
              - switch "Advertising"
              - paragraph: Showing advertising that fits you, here or on other sites, and measuring it.
              - term: Received by
              - definition: Makers of advertising
            - listitem:
              - heading "A study of tea" [level=3]
              - switch "A study of tea"
              - paragraph: A university reads.
              - paragraph: "Asked separately: “Accept all” does not switch this on."
          - paragraph:
            - text: "Responsible: Teapot Works, 1 Street, Baku, privacy@teapots.example –"
            - link "Privacy policy":
              - /url: /privacy
        - button "Reject all"
        - button "Accept all"
        - button "Save my choice""
    `)
    await refuse(tab)
    expect(await tree()).toMatchInlineSnapshot(
      `"- status: Your choice is saved."`,
    )
    expect(await treeOf(tab, '.assent-reopen button')).toMatchInlineSnapshot(
      `"- button "Cookie settings""`,
    )
    expect(await treeOf(tab, '.assent-placeholder')).toMatchInlineSnapshot(`
      "- group "Film":
        - paragraph: Film
        - paragraph: Plays films. Showing it sends your IP address, browser details and the address of this page to Clip Studio (Azerbaijan), which may set cookies.
        - button "Show only this"
        - button "Allow Clip on this page"
        - button "Always allow Clip"
        - link "Clip Studio (Azerbaijan) – Privacy policy":
          - /url: https://clip.example/privacy-of-all-that-is-shown-there"
    `)
    expect(nameless).toEqual([])
    await showAll(tab, 'preferences')
    await tab.run(
      `(document.querySelector('#assent .assent-switch').removeAttribute('aria-labelledby'), 0)`,
    )
    await tree()
    expect(nameless).toHaveLength(1)
  })
})
