import type { Step } from './measure-growth.ts'

const WIDTH = 640
const HEIGHT = 320
const LEFT = 64
const BOTTOM = 48
const COLOURS = ['#2563eb', '#c2410c']

type Place = (step: Step) => [x: number, y: number]

function placeOn(sizes: readonly number[], top: number): Place {
  const first = Math.log10(Math.min(...sizes))
  const last = Math.log10(Math.max(...sizes))
  return ({ stored, cpu }) => [
    LEFT +
      ((Math.log10(stored) - first) / (last - first)) * (WIDTH - LEFT - 120),
    HEIGHT - BOTTOM - (cpu / top) * (HEIGHT - BOTTOM - 24),
  ]
}

function line(
  name: string,
  steps: readonly Step[],
  place: Place,
  row: number,
): string {
  const colour = COLOURS[row]
  const points = steps.map(place)
  const dots = points.map(
    ([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`,
  )
  return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.join(' ')}"/>
${dots.join('\n')}
<text x="${WIDTH - 100}" y="${HEIGHT - BOTTOM - 40 + row * 20}" fill="${colour}">${name}</text>`
}

/** Whether a label does not run into the one before it. */
function isApart(size: number, i: number, sizes: readonly number[]): boolean {
  return i === 0 || size > 1.5 * (sizes[i - 1] ?? 0)
}

/** A plot of what a receipt costs over the size of the table, as SVG. */
export function plotGrowth(
  growth: Readonly<Record<string, readonly Step[]>>,
): string {
  const all = Object.values(growth).flat()
  const top = Math.ceil(Math.max(...all.map(({ cpu }) => cpu)) / 100) * 100
  const sizes = [...new Set(all.map(({ stored }) => stored))]
  const place = placeOn(sizes, top)
  const ticks = [0, top / 2, top].map((cpu) => {
    const y = place({ ...all[0]!, cpu })[1]
    return `<path d="M${LEFT} ${y}H${WIDTH - 120}" stroke="#8884"/>
<text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${cpu}</text>`
  })
  const labels = sizes.filter(isApart).map((stored) => {
    const [x] = place({ ...all[0]!, stored })
    return `<text x="${x}" y="${HEIGHT - 24}" text-anchor="middle">${stored.toLocaleString('en')}</text>`
  })
  const lines = Object.entries(growth).map(([name, steps], i) =>
    line(name, steps, place, i),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#808080">
<title>Processor time for one receipt, by receipts stored</title>
<text x="8" y="14">Microseconds of processor time for one receipt</text>
${[...ticks, ...labels, ...lines].join('\n')}
<text x="${(WIDTH - 56) / 2}" y="${HEIGHT - 6}" text-anchor="middle">Receipts stored</text>
</svg>
`
}
