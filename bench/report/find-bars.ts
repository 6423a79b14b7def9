import { fitLine } from '../figures/fit-line.ts'
import { atMost, atMostTimes, type Bar } from './bar.ts'
import { format, ratio } from './format.ts'
import { gatePoints } from './gate-points.ts'
import { createReader, type Found, type Reader } from './reader.ts'
import type { Results } from './results.ts'

const OURS = 'assent'
const MINIMUM = 'hand-written minimum'
const SLOW = '4× CPU, slow 4G'

function lightest(
  { subjects, weights }: Results,
  visit: 'first' | 'returning',
): Found | undefined {
  return subjects
    .filter(({ isPeer }) => isPeer)
    .map(({ name }) => ({ name, value: weights[name]?.[visit].bytes ?? NaN }))
    .sort((a, b) => a.value - b.value)[0]
}

function named(reader: Reader, name: string): Found | undefined {
  const value = reader.of(name)
  return value === undefined ? undefined : { name, value }
}

function byteBars(results: Results): Bar[] {
  const { first, returning } = results.weights[OURS]!
  const isOne = returning.requests === 1
  const times = lightest(results, 'returning')
  return [
    atMost('returning visit, bytes', 4900, returning.bytes, 'B'),
    {
      what: 'returning visit, requests',
      bar: '1',
      ours: `${returning.requests}`,
      other: '',
      isMet: isOne,
    },
    atMostTimes('returning visit, bytes', 0.4, returning.bytes, times, 'B'),
    atMost('first visit, bytes unasked', 12_900, first.bytes, 'B'),
    atMostTimes(
      'first visit, bytes unasked',
      1,
      first.bytes,
      lightest(results, 'first'),
      'B',
    ),
  ]
}

function loadBars(results: Results): Bar[] {
  const read = (measurement: string, variant: string, key: string): Reader =>
    createReader(results, measurement, variant, key)
  const works = ['1× CPU', '4× CPU'].map((cpu) => {
    const task = read('first visit, work', cpu, 'task')
    const what = `main thread above the empty page, first visit, ${cpu}`
    return atMostTimes(what, 0.6, task.above(OURS), task.bestAbove())
  })
  const back = read('returning visit', `cold cache, ${SLOW}`, 'task')
  const usable = read('first visit, times', SLOW, 'usable')
  const tags = [
    'cold cache, 4× CPU, slow 4G',
    'warm cache, 4× CPU, slow 4G',
    'warm cache, 1× CPU',
  ].map((variant) => {
    const tag = read('returning visit', variant, 'first')
    const what = `allowed tag on a returning visit, ${variant}`
    return atMostTimes(what, 1.1, tag.of(OURS), named(tag, MINIMUM))
  })
  return [
    ...works,
    atMostTimes(`banner usable, ${SLOW}`, 0.85, usable.of(OURS), usable.best()),
    atMostTimes(
      'main thread above the empty page, returning visit, 4× CPU',
      0.5,
      back.above(OURS),
      back.bestAbove(),
    ),
    ...tags,
  ]
}

function clickBars(results: Results): Bar[] {
  const counts = ['20 tags', '30 tags'].flatMap((variant) => {
    const read = (key: string): Reader =>
      createReader(results, 'accept', variant, key)
    const [paint, last, longest] = [
      read('paint'),
      read('last'),
      read('longestTask'),
    ] as const
    const what = `accept with ${variant}, 4× CPU`
    return [
      atMostTimes(`${what}: next paint`, 1, paint.of(OURS), paint.best()),
      atMostTimes(`${what}: last tag run`, 1, last.of(OURS), last.best()),
      atMost(`${what}: longest task`, 50, longest.of(OURS), 'ms'),
    ]
  })
  const shown = createReader(
    results,
    'first visit, times',
    '1× CPU, unthrottled',
    'preferences',
  )
  return [
    ...counts,
    atMost(
      'click → preferences visible, once fetched',
      25,
      shown.of(OURS),
      'ms',
    ),
  ]
}

function sizeBars(results: Results): Bar[] {
  const added = createReader(
    results,
    'returning visit',
    'warm cache, 1× CPU',
    'insertion',
  )
  const most = createReader(results, 'gates', '5000', 'last')
  const points = gatePoints(results, OURS)
  // Through two points there is always a line.
  const fit = points.length > 2 ? fitLine(points).fit : NaN
  const heap = createReader(results, 'first visit, work', '1× CPU', 'heap')
  const heapAbove = heap.above(OURS)
  return [
    atMostTimes(
      '10,000 elements inserted',
      1.05,
      added.of(OURS),
      named(added, 'empty page'),
    ),
    {
      what: '10 → 5,000 gates: linear, R²',
      bar: '≥ 0.98',
      ours: Number.isNaN(fit) ? '–' : fit.toFixed(3),
      other: '',
      isMet: Number.isNaN(fit) ? undefined : fit >= 0.98,
    },
    atMostTimes('5,000 gates', 1, most.of(OURS), named(most, MINIMUM)),
    atMost(
      'heap after the banner, above the empty page',
      100,
      heapAbove && heapAbove / 1024,
      'KiB',
    ),
  ]
}

function paintBars(results: Results): Bar[] {
  const variants = ['1× CPU, slow 4G', SLOW]
  const first = variants.map((variant) => {
    const paint = createReader(
      results,
      'first visit, times',
      variant,
      'firstPaint',
    )
    const what = `first paint after the empty page's, ${variant}`
    return atMost(what, 20, paint.above(OURS), 'ms')
  })
  const worst = (key: 'shift' | 'isBannerLargest'): number =>
    Math.max(
      ...Object.values(results.values['first visit, times'] ?? {}).map(
        (of) => of[OURS]?.[key]?.high ?? NaN,
      ),
    )
  return [
    ...first,
    atMost('layout shift, in every run', 0, worst('shift'), ''),
    atMost('runs with the banner as LCP', 0, worst('isBannerLargest'), ''),
  ]
}

function receiptBars({ receipts }: Results): Bar[] {
  const most = (name: string): number =>
    Math.max(...Object.values(receipts[name] ?? {}).map(({ median }) => median))
  const ours = most('assent')
  const theirs = most('@c15t/backend')
  return [
    {
      what: 'durable receipts per second, at the best number of connections',
      bar: '≥ 10 ×',
      ours: `${format(ours)} (${ratio(ours, theirs)})`,
      other: `@c15t/backend ${format(theirs)}`,
      isMet: Number.isFinite(ours) ? ours >= 10 * theirs : undefined,
    },
  ]
}

/** Every line of issue F, and how it stands. */
export function findBars(results: Results): Bar[] {
  return [
    ...byteBars(results),
    ...loadBars(results),
    ...clickBars(results),
    ...sizeBars(results),
    ...paintBars(results),
    ...receiptBars(results),
  ]
}
