import { report } from './beacon.js'

const LENGTH = 108
const title = document.querySelector('.title')
const button = document.querySelector('.play')
const bar = document.querySelector('progress')
const sun = document.querySelector('.sun')
let seconds = 0
let timer

title.textContent = new URLSearchParams(location.search).get('title') ?? 'Video'

function tick() {
  seconds += 0.4
  bar.value = (seconds / LENGTH) * 100
  sun.style.transform = `translateY(${-seconds * 2}px)`
  if (seconds >= LENGTH) toggle()
}

function toggle() {
  const isPlaying = (timer = timer
    ? clearInterval(timer)
    : setInterval(tick, 400))
  button.style.opacity = isPlaying ? 0 : 1
  button.setAttribute('aria-label', isPlaying ? 'Pause' : 'Play')
  report(isPlaying ? 'play' : 'pause')
}

button.addEventListener('click', toggle)
