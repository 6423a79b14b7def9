/** Hands the visitor a file. No policy of the page is asked for a download. */
export function saveFile(name: string, content: object): void {
  const type = 'application/json'
  const blob = new Blob([JSON.stringify(content, null, 2)], { type })
  const href = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href, download: name }).click()
  // Not at once: a browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
