// Puts first what this browser has looked at most, and reports what that was.
const { origin } = new URL(import.meta.url)
const seen = JSON.parse(localStorage.getItem('picks-seen') ?? '{}')
const topic = new URLSearchParams(location.search).get('topic')
const list = document.querySelector('[data-picks]')
const rank = (item) => -(seen[item.dataset.topic] ?? 0)

if (topic) seen[topic] = (seen[topic] ?? 0) + 1
localStorage.setItem('picks-seen', JSON.stringify(seen))
list?.append(...[...list.children].sort((a, b) => rank(a) - rank(b)))
navigator.sendBeacon(`${origin}/collect?event=picks`, JSON.stringify(seen))
;(window.ran ||= []).push('recommend')
