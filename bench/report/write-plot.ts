import { format } from './format.ts'
import { createReader } from './reader.ts'
import type { Results } from './results.ts'

interface Panel {
  readonly title: string
  readonly unit: string
  of(results: Results, name: string): number | undefined
}

const WIDTH = 860
const PANEL = { width: 410, bar: 15, names: 140, numbers: 66, top: 26, gap: 22 }
const OURS = '#2563eb'
const LIMIT = '#a8a29e'
const PEER = '#c2764a'

function measured(
  title: string,
  measurement: string,
  variant: string,
  key: string,
  isAbove = false,
): Panel {
  return {
    title,
    unit: 'ms',
    of(results, name) {
      const reader = createReader(results, measurement, variant, key)
      return isAbove ? reader.above(name) : reader.of(name)
    },
  }
}

const panels: readonly Panel[] = [
  {
    title: 'Bytes, first visit',
    unit: '',
    of: ({ weights }, name) => weights[name]?.first.bytes,
  },
  {
    title: 'Bytes, returning visit',
    unit: '',
    of: ({ weights }, name) => weights[name]?.returning.bytes,
  },
  measured(
    'Main thread above empty, first visit, 4× CPU',
    'first visit, work',
    '4× CPU',
    'task',
    true,
  ),
  measured(
    'Main thread above empty, returning, 4× CPU',
    'returning visit',
    'cold cache, 4× CPU, slow 4G',
    'task',
    true,
  ),
  measured(
    'Banner usable, 4× CPU, slow 4G',
    'first visit, times',
    '4× CPU, slow 4G',
    'usable',
  ),
  measured(
    'Allowed tag, cold cache, 4× CPU, slow 4G',
    'returning visit',
    'cold cache, 4× CPU, slow 4G',
    'first',
  ),
  measured('Accept, 30 tags: next paint', 'accept', '30 tags', 'paint'),
  measured('Accept, 30 tags: last tag run', 'accept', '30 tags', 'last'),
]

function colourOf(name: string, isPeer: boolean): string {
  if (name.startsWith('assent')) return OURS
  return isPeer ? PEER : LIMIT
}

/** One panel, its bars from the top; gives its height too. */
function draw(
  results: Results,
  panel: Panel,
): { readonly svg: string; readonly height: number } {
  const rows = results.subjects.flatMap(({ name, isPeer }) => {
    const value = panel.of(results, name)
    return value === undefined || name === 'empty page'
      ? []
      : { name, isPeer, value: Math.max(value, 0) }
  })
  const most = Math.max(...rows.map(({ value }) => value))
  const { width, bar, names, numbers, top } = PANEL
  const room = width - names - numbers
  const lines = rows.map(({ name, isPeer, value }, i) => {
    const y = top + i * (bar + 4)
    const length = Math.max((value / most) * room, 1)
    return `<text x="${names - 6}" y="${y + 11}" text-anchor="end">${name}</text>
<rect x="${names}" y="${y}" width="${length.toFixed(1)}" height="${bar}" fill="${colourOf(name, isPeer)}"/>
<text x="${(names + length + 5).toFixed(1)}" y="${y + 11}">${format(value, panel.unit)}</text>`
  })
  return {
    svg: `<text x="0" y="14" font-weight="bold">${panel.title}</text>\n${lines.join('\n')}`,
    height: top + rows.length * (bar + 4),
  }
}

/** The most telling numbers as bars, SVG. */
export function writePlot(results: Results): string {
  const drawn = panels.map((panel) => draw(results, panel))
  let y = 24
  const placed: string[] = []
  for (let i = 0; i < drawn.length; i += 2) {
    const row = drawn.slice(i, i + 2)
    for (const [column, { svg }] of row.entries())
      placed.push(
        `<g transform="translate(${column * (PANEL.width + 40)} ${y})">\n${svg}\n</g>`,
      )
    y += Math.max(...row.map(({ height }) => height)) + PANEL.gap
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" font-family="system-ui, sans-serif" font-size="12" fill="#808080">
<title>Assent beside other consent managers; shorter is better</title>
<text x="0" y="12">Shorter is better. Blue: Assent. Brown: peers with preferences and blocking. Grey: others.</text>
${placed.join('\n')}
</svg>
`
}
