// What an embedded player or map does unasked: knows the browser again, and
// reports that it was seen.
const KEY = 'embed-viewer'

function recall() {
  try {
    const viewer = localStorage.getItem(KEY) ?? crypto.randomUUID()
    localStorage.setItem(KEY, viewer)
    return viewer
  } catch {
    // Browsers that keep third parties from storing; it reports all the same.
    return 'unknown'
  }
}

const viewer = recall()
document.cookie = `embed=${viewer}; Path=/; Max-Age=31536000; SameSite=None; Secure`

export function report(event) {
  const query = new URLSearchParams({ event, viewer, page: location.pathname })
  navigator.sendBeacon(`/collect?${query}`)
}

report('view')
