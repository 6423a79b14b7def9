import { readHistory } from '../browser/read-history.ts'
import { openHistory } from '../open-history.ts'
import type { PartScript } from '../script-loader.ts'

const { parts } = document.currentScript as PartScript

function addMember(): void {
  const { assent } = window
  if (assent) assent.history = openHistory()
}

// Fetched by another file it is a part; put on a page, it gives a member.
if (parts) Object.assign(parts, { readHistory })
else {
  addMember()
  document.addEventListener('assent:ready', addMember)
}
