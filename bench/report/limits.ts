import type { Bar } from './bar.ts'

/** What was tried for a bar, and what limits it. */
const LIMITS: readonly (readonly [what: RegExp, why: string])[] = [
  [
    /^main thread.*first visit/,
    'The hand-written minimum, which asks and releases and does nothing else, takes about half of what the best peer takes: fetching a script beside the page and painting a banner after the page. Without its style sheet our banner would take 10 ms less at 1× CPU: a rule for each kind of pseudo-element, which keeps the page from drawing in it, is a third of that. Tried: the banner without preact, files that are compiled beside the main thread, no `Intl` (36 ms, ADR 16), a shorter fade, all of which are in; no `storage` listener, no shadow, no popover are within the noise.',
  ],
  [
    /^banner usable/,
    'Two files in turn: the second is asked for when the first has run, a round trip later. `assent.full.js` is one file, and costs everybody who comes back what only a first visit needs. A preload in the page would be fetched by those who come back, too.',
  ],
  [
    /^first paint/,
    'Nothing of ours is needed for it: the file is fetched beside the page, and shares a slow line with it. Paints come in frames, and the medians of five runs lie one to three frames apart: in the run before they were 0 ms at 1× CPU and 32 ms before the empty page at 4×.',
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
    'The record and the receipt are kept before the first tag runs, which takes some 35 ms, and tags run in the order of the page, in tasks that leave room for others. Peers that are faster run them in no order. Tried: longer slices, `scheduler.yield()`; both let all wait for the last.',
  ],
  [
    /next paint|longest task/,
    'The click writes the act down and closes the banner; everything else comes after the paint.',
  ],
  [
    /^click → preferences/,
    'A dialog with a card for each purpose is built and laid out in the click.',
  ],
  [
    /^10,000 elements/,
    'The observer looks at one attribute of each element. Medians of the empty page differ as much between runs.',
  ],
  [
    /linear, R²/,
    'The work grows with the gates and nothing else; the medians bend where the page gets its turn between tasks. Not understood well enough yet.',
  ],
  [
    /^5,000 gates/,
    'The minimum releases them in one task of 200 ms, in which the page is dead. Ours takes none over 50 ms, keeps a copy of each script for the day on which it is taken back, and tells the page.',
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
