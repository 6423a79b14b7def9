type Random = () => number

/** A generator of numbers from 0 to 1 that is the same every time. */
export function createRandom(seed: number): Random {
  let state = seed
  return () => {
    // mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  'x'.repeat(5000),
  '\u0000',
  '\ud800',
  '<script>alert(1)</script>',
  "'; drop table receipts; --",
  '../../etc/passwd',
  [],
  {},
  [[[[[]]]]],
  { toString: 1 },
]

const KEYS = ['__proto__', 'constructor', 'ip', 'userAgent', '', 'toString']

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!
}

/** Changes, adds or removes one member, at any depth. */
function spoilValue(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return pick(random, VALUES)
  if (random() < 0.1) return pick(random, VALUES)
  const keys = Object.keys(value)
  const entries = Object.entries(value)
  const at = Math.floor(random() * keys.length)
  const act = random()
  if (act < 0.15) entries.splice(at, 1)
  else if (act < 0.3) entries.push([pick(random, KEYS), pick(random, VALUES)])
  else if (entries[at])
    entries[at] = [entries[at][0], spoilValue(random, entries[at][1])]
  if (Array.isArray(value)) return entries.map(([, item]) => item)
  return Object.fromEntries(entries)
}

function spoilText(random: Random, text: string): string {
  const at = Math.floor(random() * text.length)
  const end = at + Math.floor(random() * 20)
  return pick(random, [
    text.slice(0, at),
    text.slice(at),
    text.slice(0, at) + text.slice(end),
    text.slice(0, end) + text.slice(at),
    text.slice(0, at) +
      pick(random, [...'{}[]",:\\\u0000 9e-x']) +
      text.slice(at + 1),
    text + pick(random, ['}', ' x', ',', '\ufeff', text]),
    '['.repeat(end * 100) + text,
  ])
}

/** Spoils a body in one of many ways; now and then it is still right. */
export function spoil(random: Random, receipt: object): string {
  const isText = random() < 0.4
  const text = isText
    ? spoilText(random, JSON.stringify(receipt))
    : JSON.stringify(spoilValue(random, receipt))
  return random() < 0.1 ? `[${text}]` : text
}
