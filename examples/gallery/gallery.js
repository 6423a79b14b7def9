/** What is shown: a heading, and what the frames below it are asked for. */
const VIEWS = [
  ['Banner: a box', { surface: 'banner', layout: 'box' }],
  ['Banner: a bar', { surface: 'banner', layout: 'bar' }],
  ['Banner: in a corner', { surface: 'banner', layout: 'corner' }],
  ['Banner: over the page', { surface: 'banner', layout: 'modal', logo: '1' }],
  ['Banner: in the page', { surface: 'banner', layout: 'inline' }],
  ['Banner: at the top', { surface: 'banner', layout: 'bar', position: 'top' }],
  ['Preferences', { surface: 'preferences' }],
  [
    'Preferences: a sheet',
    { surface: 'preferences', preferences: 'sheet', logo: '1' },
  ],
  ['My choices', { surface: 'history' }],
  ['A choice is saved', { surface: 'saved' }],
  ['A button to come back by', { surface: 'reopen' }],
  ['A change is announced', { surface: 'announcement' }],
  ['A signal was heeded', { surface: 'signal' }],
  ['Something stops only with the page', { surface: 'reload' }],
  ['In the place of what is held', { surface: 'placeholder' }],
]

/** Widths of windows, with heights that go with them. */
const HEIGHTS = { 320: 568, 390: 844, 768: 1024, 1280: 720, 1920: 1080 }

const controls = document.querySelector('#controls')
const views = document.querySelector('#views')

/** A frame of a window's size, made small enough for the page. */
function drawFrame(title, query, width) {
  const height = HEIGHTS[width]
  const scale = Math.min(1, 860 / width, 600 / height)
  const figure = document.createElement('figure')
  const frame = document.createElement('iframe')
  const caption = document.createElement('figcaption')
  const link = document.createElement('a')
  const box = document.createElement('div')
  box.className = 'window'
  box.style.width = `${width * scale}px`
  box.style.height = `${height * scale}px`
  Object.assign(frame, { width, height, loading: 'lazy' })
  frame.title = `${title}, ${width} pixels wide`
  frame.style.scale = `${scale}`
  frame.src = link.href = `/frame.html?${query}`
  link.textContent = `${width} × ${height}`
  caption.append(link)
  box.append(frame)
  figure.append(box, caption)
  return figure
}

function drawView(title, wanted, chosen) {
  const section = document.createElement('section')
  const heading = document.createElement('h2')
  const row = document.createElement('div')
  heading.textContent = title
  row.className = 'row'
  const { width, ...look } = chosen
  for (const one of width.split(' '))
    row.append(
      drawFrame(
        title,
        new URLSearchParams({ ...wanted, ...look }),
        Number(one),
      ),
    )
  section.append(heading, row)
  return section
}

function draw() {
  const chosen = Object.fromEntries(new FormData(controls))
  views.replaceChildren(
    ...VIEWS.map(([title, wanted]) => drawView(title, wanted, chosen)),
  )
}

controls.addEventListener('change', draw)
draw()
