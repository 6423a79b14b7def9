const asked = new URLSearchParams(location.search)
const surface = asked.get('surface') ?? 'banner'
const appearance = {}
for (const name of ['layout', 'position', 'preferences', 'theme', 'order'])
  if (asked.get(name)) appearance[name] = asked.get(name)
if (asked.get('logo')) appearance.logo = '/logo.svg'
if (asked.get('shadow')) appearance.shadow = true

/** Days from today, as a date. */
const day = (days) =>
  new Date(Date.now() + days * 864e5).toISOString().slice(0, 10)

const config = {
  controller: {
    name: 'Zeytun Books',
    contact: 'privacy@zeytun.example',
    address: '12 Orchard Lane',
  },
  policy: { url: '/frame.html', version: '4' },
  version: '2',
  appearance,
  receipts: { mode: 'local-only' },
  // So that a frame can show what follows a choice. No site needs it for that.
  scriptedGrants: true,
  visitor: { gpc: surface === 'signal' },
  changes: [
    {
      version: '3',
      kind: 'material',
      announced: day(-2),
      effective: day(40),
      summary:
        'visits will be counted by a provider in France, and kept for 14 months instead of 6.',
    },
  ].slice(surface === 'announcement' ? 0 : 1),
  purposes: [
    {
      id: 'necessary',
      cookies: [
        { name: 'assent', duration: 'P400D', use: 'Remembers this choice' },
      ],
    },
    {
      id: 'functional',
      services: [
        {
          id: 'youtube',
          name: 'YouTube',
          description: 'Films of how our books are made.',
          provider: 'Google Ireland Ltd.',
          country: 'IE',
          policy: 'https://policies.google.com/privacy',
          hosts: ['www.youtube-nocookie.com'],
          cookies: [{ name: 'YSC', use: 'Counts views of a film' }],
        },
      ],
    },
    {
      id: 'analytics',
      retention: 'P6M',
      data: ['Pages that you open', 'Kind of device'],
      recipients: ['Only us'],
      services: [
        {
          id: 'matomo',
          name: 'Matomo',
          provider: 'Zeytun Books',
          country: 'AZ',
        },
      ],
    },
    { id: 'marketing', retention: 'P90D' },
  ],
}

/** It is said that a choice is saved where it was made on screen. */
function bannerThere() {
  return new Promise((resolve) => {
    const look = () =>
      document.querySelector('#assent .assent-banner') && resolve()
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
    })
    look()
  })
}

/** What a frame stores stays in it, so that the frames do not answer each other. */
const kept = new Map()
const jar = new Map()
Object.defineProperty(window, 'localStorage', {
  value: new Proxy(
    {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({
        enumerable: true,
        configurable: true,
      }),
    },
  ),
})
Object.defineProperty(document, 'cookie', {
  get: () => [...jar].map((pair) => pair.join('=')).join('; '),
  set: (text) => {
    const [, name, value] = /^([^=]*)=([^;]*)/.exec(text)
    if (/max-age=0|1970/.test(text)) jar.delete(name)
    else jar.set(name, value)
  },
})

document.documentElement.lang = asked.get('lang') ?? 'en'

const block = document.createElement('script')
block.type = 'application/json'
block.setAttribute('data-assent-config', '')
block.textContent = JSON.stringify(config)
document.head.append(block)

document.addEventListener('DOMContentLoaded', () => {
  document.querySelector('iframe').hidden = surface !== 'placeholder'
})

document.addEventListener('assent:ready', async () => {
  if (surface === 'banner') return
  if (surface === 'placeholder') return assent.rejectAll()
  if (surface === 'saved') await bannerThere()
  await assent.acceptAll()
  if (surface === 'history') {
    await assent.withdraw()
    assent.show('history')
  } else if (surface === 'reopen') {
    const script = document.createElement('script')
    script.src = '/assent-reopen.js'
    script.dataset.corner = 'bottom-end'
    document.head.append(script)
  } else if (surface !== 'saved') assent.show(surface)
})
