import { fitLine } from '../figures/fit-line.ts'
import { findBars } from './find-bars.ts'
import { format } from './format.ts'
import { gatePoints } from './gate-points.ts'
import { limits } from './limits.ts'
import type { Results } from './results.ts'
import { sections } from './sections.ts'
import { subjectTable } from './subject-table.ts'
import { table } from './table.ts'

const VERDICTS = new Map<boolean | undefined, string>([
  [true, 'met'],
  [false, '**not met**'],
])

function bars(results: Results): string {
  const rows = findBars(results).map(({ what, bar, ours, other, isMet }) => [
    what,
    bar,
    ours,
    other,
    VERDICTS.get(isMet) ?? 'not measured',
  ])
  return table(['what', 'bar', 'Assent', 'against', ''], rows)
}

function weights({ weights, reactBytes }: Results): string {
  const rows = Object.entries(weights).map(
    ([name, { first, choice, returning }]) => [
      name,
      format(first.bytes),
      `${first.requests}`,
      format(choice.bytes),
      format(returning.bytes),
      `${returning.requests}`,
      format(first.config),
    ],
  )
  const head = [
    '',
    'first visit',
    'requests',
    'for a choice',
    'returning',
    'requests',
    'configuration',
  ]
  return `${table(head, rows)}
React and React DOM are ${format(reactBytes)} bytes of those of c15t; a site that is made with React has them
anyway. The configuration is what the site owner writes, in files or in the page; it is not in the other columns.
`
}

function fits(results: Results): string {
  const lines = ['assent', 'hand-written minimum'].map((name) => {
    const { start, slope, fit } = fitLine(gatePoints(results, name))
    return `- ${name}: ${format(start)} ms + ${(slope * 1000).toFixed(1)} µs for each gate, R² = ${fit.toFixed(3)}`
  })
  return `A straight line through the medians:\n\n${lines.join('\n')}\n`
}

function receipts({ receipts }: Results): string {
  const connections = Object.keys(Object.values(receipts)[0] ?? {})
  const rows = Object.entries(receipts).map(([name, rates]) => [
    name,
    ...connections.map((each) => format(rates[each]?.median)),
  ])
  return table(['', ...connections.map((each) => `${each} connections`)], rows)
}

function versions({ subjects }: Results): string {
  return subjects
    .filter(({ version }) => version)
    .map(({ name, version }) => `${name} ${version}`)
    .join(', ')
}

/** The page that shows the results. */
export function writeReport(results: Results): string {
  const { day, machine, chromium, busy, runs, minutes, failures } = results
  const tables = sections.map(({ title, text, columns }) => {
    const after = title === 'Gates' ? `\n${fits(results)}` : ''
    return `### ${title}\n\n${text}\n\n${subjectTable(results, columns)}${after}`
  })
  const failed = failures.length
    ? failures.map((failure) => `- ${failure}`).join('\n')
    : 'None.'
  return `# Performance

Assent’s built files beside what people would use instead, measured in one run on ${day}: ${machine}, Chromium
${chromium}. ${runs} runs of each, interleaved, in ${format(minutes)} minutes; all numbers are medians. Other work had a load of
${format(busy[0])} on the machine before the start and of ${format(busy[1])} at the end.

This page is written by \`npx -y pnpm@12 bench\` out of [the results](../bench/results.json);
\`npx -y pnpm@12 bench --quick\` takes under three minutes and leaves it as it is. How each subject is set up is in
[bench/subjects](../bench/subjects), a file each.

## What must hold

“The best” is the lowest number of any peer that has preferences and blocks by itself: ${results.subjects
    .filter(({ isPeer }) => isPeer)
    .map(({ name }) => name)
    .join(', ')}.

${bars(results)}
![The same as bars](images/performance.svg)

### What limits those that are not met

${limits(findBars(results))}
## What was measured

${versions(results)}. Each is set up as its documentation tells, on the same page of a heading and three paragraphs,
with the same three purposes, texts and tags. The hand-written minimum asks and releases, and does nothing else: it
is the lower limit.

### Bytes

Brotli 11, of what is fetched without being asked for; then what a choice fetches; then a returning visit.

${weights(results)}
${tables.join('\n')}
### Receipts

Choices of new visitors stored per second, one in a request, by servers in a process of their own on an SQLite file
each, which both open in WAL mode with \`synchronous = full\`: what is answered is on the disk. It was counted
afterwards that all of it is there.

${receipts(results)}
## What the numbers do not say

- One machine, one browser engine, a small page. A page that is busy itself, or a telephone, gives other numbers;
  read the ratios, not the milliseconds.
- Slow 4G is 150 ms and 1.6 Mbit/s as Chromium emulates it, for each request; no connection is ever made anew, no
  packet lost. Processor speed is emulated as well, and 4× is coarse: the spread of the runs is in the results.
- Main-thread counters are processor time, so they do not see waiting; the other times are by the clock and grow
  when the machine is busy.
- A banner that fades or slides in counts as visible from its first frame.
- c15t runs in its offline mode, which needs no server and fetches nothing; its hosted mode waits for an answer
  before it shows anything. cookieconsent blocks nothing by itself, so it has no numbers for what is released.
- tarteaucitronjs and c15t take tags as options, not as elements of the page. So their pages hold no gates; c15t is
  measured with as many options instead.
- Only Assent and vanilla-cookieconsent run tags in the order of the page. That costs time after *accept*, and is why
  a tag that needs another works.
- Nothing here says whether anything leaks before the choice: [how blocking works](concepts/how-blocking-works.md)
  does.

## Runs that failed

${failed}
`
}
