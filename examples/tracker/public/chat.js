// A chat window of another company, in the corner that the page gives it.
;(() => {
  const { origin } = new URL(document.currentScript.src)
  const corner = document.querySelector('[data-chat]')
  if (!corner) return
  const form = corner.querySelector('form')
  const log = corner.querySelector('[role="log"]')
  corner.hidden = false
  localStorage.setItem('chat-visitor', crypto.randomUUID())
  navigator.sendBeacon(`${origin}/collect?event=chat-ready`)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const field = form.elements.message
    const line = document.createElement('p')
    line.textContent = field.value
    log.append(line)
    navigator.sendBeacon(`${origin}/collect?event=chat-message`, field.value)
    form.reset()
  })
  ;(window.ran ||= []).push('chat')
})()
