import type { Off } from '@assent/core'

/** Adds a constructed style sheet, which no `style-src` refuses. */
export function addStyles(text: string): Off {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (other) => other !== sheet,
    )
  }
}
