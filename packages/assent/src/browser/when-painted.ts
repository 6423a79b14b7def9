/** Longer than a frame; a hidden page gets none. */
const AT_MOST = 100

/** When the browser has painted what the page looks like now. */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, AT_MOST)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
