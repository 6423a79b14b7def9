import { report } from './beacon.js'

const WIDTH = 640
const svg = document.querySelector('svg')
const place = document.querySelector('.place')
let width = WIDTH

place.textContent = new URLSearchParams(location.search).get('place') ?? 'Map'

document.querySelector('.zoom').addEventListener('click', ({ target }) => {
  const factor = Number(target.dataset.factor)
  if (!factor) return
  width = Math.min(WIDTH * 1.5, Math.max(WIDTH / 4, width * factor))
  const height = (width * 400) / WIDTH
  const view = [300 - width * 0.47, 145 - height * 0.36, width, height]
  svg.setAttribute('viewBox', view.join(' '))
  report('zoom')
})
