const ROWS = 300
const form = document.querySelector('form')
const rows = document.querySelector('tbody')
const status = document.querySelector('output')
const empty = document.querySelector('.empty')
const { site, clear } = form.elements
let drawn = ''

function cell(text, name = '') {
  const td = document.createElement('td')
  const box = document.createElement('div')
  td.className = name
  box.textContent = text
  // Only its beginning is shown; all of it is in /log.json.
  box.title = text
  td.append(box)
  return td
}

function row({ time, from, method, path, query, body, cookies }) {
  const tr = document.createElement('tr')
  const told = Object.entries(query).map(([key, value]) => `${key}=${value}`)
  tr.append(
    cell(new Date(time).toLocaleTimeString('en-GB')),
    cell(from.replace(/^https?:\/\//, '') || '–'),
    cell(`${method} ${path}`, 'request'),
    cell([...told, body].filter(Boolean).join('\n'), 'told'),
    cell(cookies, 'told'),
  )
  return tr
}

function offerSites(hits) {
  const known = new Set([...site.options].map(({ value }) => value))
  for (const from of new Set(hits.map((hit) => hit.from)))
    if (!known.has(from)) site.add(new Option(from, from))
}

async function refresh() {
  const hits = await (await fetch('/log.json')).json()
  const key = `${site.value} ${hits.length} ${hits.at(-1)?.time}`
  if (key === drawn) return
  drawn = key
  offerSites(hits)
  const shown = hits.filter(({ from }) => !site.value || from === site.value)
  rows.replaceChildren(...shown.slice(-ROWS).toReversed().map(row))
  empty.hidden = shown.length > 0
  status.textContent =
    shown.length === 1 ? '1 request' : `${shown.length} requests`
}

site.addEventListener('change', refresh)
clear.addEventListener('click', async () => {
  await fetch('/log/clear', { method: 'POST' })
  await refresh()
})

async function follow() {
  await refresh().catch(() => (status.textContent = 'The tracker has stopped.'))
  setTimeout(follow, 1000)
}
void follow()
