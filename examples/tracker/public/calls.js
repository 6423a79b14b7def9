// Call tracking: shows each visitor a number of its own, to tell which page a
// call came from.
;(() => {
  const { origin, searchParams } = new URL(document.currentScript.src)
  const number = searchParams.get('number') ?? ''
  for (const link of document.querySelectorAll('a[data-phone]')) {
    link.href = `tel:${number.replaceAll(' ', '')}`
    link.textContent = number
  }
  sessionStorage.setItem('ringline-number', number)
  const query = new URLSearchParams({ event: 'number-shown', number })
  navigator.sendBeacon(`${origin}/collect?${query}`)
  ;(window.ran ||= []).push('calls')
})()
