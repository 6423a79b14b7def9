import type { Tab } from '../../browsers/tab.ts'

/** What has the focus: its role, where that is not plain, and its name. */
const FOCUSED = `(() => {
  let at = document.activeElement
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  const root = at.getRootNode()
  const label = root.getElementById(at.getAttribute('aria-labelledby'))
  const name = at.ariaLabel ?? (label ?? at).textContent.trim()
  const role = at.role ? at.role + ' ' : ''
  return at.matches('body, html') ? 'the page' : role + (at.matches('input') ? at.id : name)
})()`

/** The name of what has the focus, `the page` where nothing has. */
export function focused(tab: Tab): Promise<string> {
  return tab.run(FOCUSED)
}

/** What gets the focus as a key is pressed so often. */
export async function walk(
  tab: Tab,
  key: 'Tab' | 'Shift+Tab',
  times: number,
): Promise<string[]> {
  const names: string[] = []
  for (let i = 0; i < times; i++) {
    await tab.press(key)
    names.push(await focused(tab))
  }
  return names
}
