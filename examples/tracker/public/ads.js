// An advertising network: fills the places for banners, counts who saw which.
;(() => {
  const { currentScript: script } = document
  const { origin } = new URL(script.src)
  const BANNERS = {
    en: ['Tea from Lankaran, two tins for one', 'To the tea house'],
    az: ['Lənkəran çayı: birinin qiymətinə iki qutu', 'Çay evinə keç'],
  }
  const [, visitor = crypto.randomUUID()] =
    document.cookie.match(/(?:^|; )_adline=([^;]+)/) ?? []
  document.cookie = `_adline=${visitor}; Path=/; Max-Age=7776000; SameSite=Lax`
  const seen = JSON.parse(localStorage.getItem('adline-seen') ?? '0') + 1
  localStorage.setItem('adline-seen', String(seen))

  for (const slot of document.querySelectorAll('[data-ad-slot]')) {
    const [text, link] = BANNERS[document.documentElement.lang] ?? BANNERS.en
    const anchor = Object.assign(document.createElement('a'), {
      href: '#',
      textContent: link,
    })
    slot.replaceChildren(`${text} `, anchor)
    slot.hidden = false
    const query = new URLSearchParams({
      event: 'banner-view',
      slot: slot.dataset.adSlot,
      visitor,
      seen,
    })
    navigator.sendBeacon(`${origin}/collect?${query}`)
  }
  ;(window.ran ||= []).push('ads')
})()
