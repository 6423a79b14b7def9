/**
 * A white sheet over the whole page, under what is ours: what is seen then is
 * ours alone, and no style of the page reaches the sheet.
 */
export const paper = `<script>{
  const paper = document.createElement('div')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':host { all: initial !important; position: fixed !important; inset: 0 !important; background: white !important } :host::before, :host::after { display: none !important }')
  paper.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
  paper.popover = 'manual'
  document.documentElement.append(paper)
  paper.showPopover()
}</script>`
