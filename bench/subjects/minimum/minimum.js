// What one would write by hand for a single site: no preferences, no
// withdrawal, no keyboard care, no receipt. The lower limit, not a model.
;(() => {
  const release = () => {
    for (const held of document.querySelectorAll('script[data-held]')) {
      const script = document.createElement('script')
      if (held.src) {
        script.src = held.src
        script.async = false
      } else script.text = held.text
      held.replaceWith(script)
    }
  }
  const start = () => {
    const [, choice] = document.cookie.match(/(?:^|; )choice=(\w+)/) ?? []
    if (choice === 'yes') release()
    if (choice) return
    const banner = document.createElement('div')
    banner.id = 'choice'
    banner.style.cssText =
      'position:fixed;inset:auto 0 0;padding:1rem;background:#fff;border-top:1px solid'
    banner.innerHTML =
      '<b>{{title}}</b><p>{{intro}}</p><button>{{rejectAll}}</button> <button>{{acceptAll}}</button>'
    banner.onclick = ({ target }) => {
      if (target.localName !== 'button') return
      const isYes = target === banner.lastChild
      document.cookie = `choice=${isYes ? 'yes' : 'no'};path=/;max-age=15724800;SameSite=Lax`
      banner.remove()
      if (isYes) release()
    }
    document.body.append(banner)
  }
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', start)
  else start()
})()
