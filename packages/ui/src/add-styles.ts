import type { Off } from '@assent/core'

/** Adds a constructed style sheet, which no `style-src` refuses. */
export function addStyles(text: string, tree: DocumentOrShadowRoot): Off {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet]
  return () => {
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter(
      (other) => other !== sheet,
    )
  }
}
