import type { Bar } from './bar.ts'

/** What was tried for a bar, and what limits it. */
const LIMITS: readonly (readonly [what: RegExp, why: string])[] = [
  [
    /^main thread.*first visit/,
    'The hand-written minimum, which asks and releases and does nothing else, takes a third of what the best peer takes: fetching a script beside the page and painting a banner after the page. Without its style sheet our banner would take 10 ms less at 1× CPU: that every property of every element is taken back from the page has its price. More than half is neither script, style nor layout to Chromium’s counters; asking for two files, checking and compiling them, opening web storage and painting a layer are in it. Tried: the banner without preact, files that are compiled beside the main thread, no `Intl` (36 ms, ADR 16), no reset of scroll buttons by `all` (a third of the sheet), a banner that is there in one frame and does not fade, all of which are in; no `storage` listener, no shadow, no popover, to have all of `assent.js` compiled at once (ADR 16), no reset of pseudo-elements are within the noise.',
  ],
  [
    /^banner usable/,
    'Two files in turn: the second is asked for when the first has run, a round trip of 150 ms later. The hand-written minimum with one round trip more would miss the bar as well. `assent.full.js` is one file, and costs everybody who comes back what only a first visit needs. A preload in the page would be fetched by those who come back, too. Tried: to ask for the second file before web storage is looked at, which is within the noise.',
  ],
  [
    /^first paint/,
    'Nothing of ours is needed for it: the file is fetched beside the page, and shares a slow line with it. Paints come in frames, and when the machine is busy medians lie several frames apart: at 4× CPU they were 28 ms before to 152 ms after the empty page in five runs of the benchmark.',
  ],
  [
    /^main thread.*returning visit/,
    'What is left is fetching and compiling one file, the first look at cookies and web storage (2 ms, in which the browser asks another process), and releasing the tags. Looking at web storage later is not safe: a newer refusal may be there alone.',
  ],
  [
    /^allowed tag/,
    'Nine times as many bytes as the minimum, and web storage, as above. Of a script over 1 kB Chromium looks for compiled code on the disk first; that of the minimum is smaller.',
  ],
  [
    /last tag run/,
    'The click is answered and painted, and the record and the receipt are kept, before the first tag is fetched, 60 to 100 ms after the click, and tags run in the order of the page, in tasks that leave room for others. Peers that are faster run them in no order. Tried: longer slices, `scheduler.yield()`; both let all wait for the last. In: the hash of the notice is known by the click, and the word after saving comes later.',
  ],
  [
    /next paint|longest task/,
    'The click writes the act down and closes the banner; everything else comes after the paint: the receipt in one task, which is over 50 ms only when the machine is slow (in one of five runs of the benchmark), and the tags in tasks of 24 ms.',
  ],
  [
    /^click → preferences/,
    'A dialog with a card for each purpose is built and laid out in the click; its styles take two thirds of the time. On a quiet machine it is 21 to 24 ms.',
  ],
  [
    /^10,000 elements/,
    'The observer looks at one attribute of each element. Medians differ as much by chance: 1.03 to 1.15 × from run to run of the benchmark. By a trace the observer takes 8 ms of some 300.',
  ],
  [
    /linear, R²/,
    'The work grows with the gates and nothing else. From run to run of the benchmark it was 0.965 to 0.999: there are five points, and the line bends when the pace of the machine changes while the largest pages are measured.',
  ],
  [
    /^5,000 gates/,
    'The minimum releases them in one task of 200 ms, in which the page is dead. Ours gives the page its turn every 24 ms, keeps a copy of each script for the day on which it is taken back, and tells the page.',
  ],
  [
    /^heap/,
    'The first element that a script touches costs 60 to 70 KiB in Chromium, which sets up its interfaces; links, style sheets, `navigator` and addresses 4 to 16 more each.',
  ],
  [
    /^durable receipts/,
    'Both write to the disk before they answer; what is left depends on what else the machine does.',
  ],
]

/** A line for each bar that is not met. */
export function limits(bars: readonly Bar[]): string {
  const lines = new Map<string, string[]>()
  for (const { what, isMet } of bars) {
    if (isMet !== false) continue
    const why = LIMITS.find(([pattern]) => pattern.test(what))?.[1] ?? ''
    lines.set(why, [...(lines.get(why) ?? []), what])
  }
  if (!lines.size) return 'All are met.\n'
  return [...lines]
    .map(([why, whats]) => `- **${whats.join('; ')}**: ${why}\n`)
    .join('')
}
