import type { Column } from './subject-table.ts'

/** A part of the report: what it shows, and what is to be known of it. */
export interface Section {
  readonly title: string
  readonly text: string
  readonly columns: readonly Column[]
}

type Rest = Omit<Column, 'title' | 'measurement'>

/** Columns of one measurement. */
function columns(
  measurement: string,
  of: Readonly<Record<string, Rest>>,
): Column[] {
  return Object.entries(of).map(([title, rest]) => ({
    title,
    measurement,
    ...rest,
  }))
}

const KIB = { unit: 'KiB', scale: 1024 }

/** The tables, besides those of bytes and receipts. */
export const sections: readonly Section[] = [
  {
    title: 'Main thread, first visit',
    text: 'Processor time of the main thread until the page has come to rest, by Chromium’s own counters, and the JavaScript heap after a garbage collection. In brackets: times the empty page, or times the best peer.',
    columns: columns('first visit, work', {
      '1×, all': { variant: '1× CPU', key: 'task', against: 'empty page' },
      '1×, above empty': {
        variant: '1× CPU',
        key: 'task',
        isAbove: true,
        against: 'best',
      },
      script: { variant: '1× CPU', key: 'script' },
      style: { variant: '1× CPU', key: 'style' },
      layout: { variant: '1× CPU', key: 'layout' },
      '4×, above empty': {
        variant: '4× CPU',
        key: 'task',
        isAbove: true,
        against: 'best',
      },
      'heap, above empty': {
        variant: '1× CPU',
        key: 'heap',
        isAbove: true,
        ...KIB,
      },
    }),
  },
  {
    title: 'Until the banner is there',
    text: 'To the end of the first frame in which a click at the centre of *accept* meets it. In brackets: times the best peer.',
    columns: columns('first visit, times', {
      'usable, 1×': {
        variant: '1× CPU, unthrottled',
        key: 'usable',
        against: 'best',
      },
      'usable, 1×, slow 4G': {
        variant: '1× CPU, slow 4G',
        key: 'usable',
        against: 'best',
      },
      'visible, 4×, slow 4G': { variant: '4× CPU, slow 4G', key: 'visible' },
      'usable, 4×, slow 4G': {
        variant: '4× CPU, slow 4G',
        key: 'usable',
        against: 'best',
      },
      'longest task, 4×': { variant: '4× CPU, slow 4G', key: 'longestTask' },
    }),
  },
  {
    title: 'What it does to the page’s own paint',
    text: 'First and largest contentful paint on slow 4G after those of the empty page; whether the banner is the largest; cumulative layout shift.',
    columns: columns('first visit, times', {
      'FCP, 1×': {
        variant: '1× CPU, slow 4G',
        key: 'firstPaint',
        isAbove: true,
      },
      'FCP, 4×': {
        variant: '4× CPU, slow 4G',
        key: 'firstPaint',
        isAbove: true,
      },
      'LCP, 1×': {
        variant: '1× CPU, slow 4G',
        key: 'largestPaint',
        isAbove: true,
      },
      'LCP, 4×': {
        variant: '4× CPU, slow 4G',
        key: 'largestPaint',
        isAbove: true,
      },
      'banner is LCP': {
        variant: '4× CPU, slow 4G',
        key: 'isBannerLargest',
        unit: '',
      },
      CLS: { variant: '4× CPU, slow 4G', key: 'shift', unit: '' },
    }),
  },
  {
    title: 'Returning visit',
    text: 'Somebody who has accepted everything. Main thread above the empty page, and when the first of three allowed tags runs, with an empty cache and with a full one, which keeps the tags too. In brackets: times the best peer.',
    columns: columns('returning visit', {
      'work, 1×': {
        variant: 'warm cache, 1× CPU',
        key: 'task',
        isAbove: true,
        against: 'best',
      },
      'work, cold, 4×': {
        variant: 'cold cache, 4× CPU, slow 4G',
        key: 'task',
        isAbove: true,
        against: 'best',
      },
      'tag, cold, 4×, slow 4G': {
        variant: 'cold cache, 4× CPU, slow 4G',
        key: 'first',
        against: 'best',
      },
      'tag, warm, 4×, slow 4G': {
        variant: 'warm cache, 4× CPU, slow 4G',
        key: 'first',
        against: 'best',
      },
      'tag, warm, 1×': {
        variant: 'warm cache, 1× CPU',
        key: 'first',
        against: 'best',
      },
    }),
  },
  ...[
    ['20 tags', 'Twenty tags that are fetched.'],
    ['30 tags', 'Thirty tags that are fetched.'],
    [
      '30 tags, a third inline',
      'Every third tag is inline and stands behind two that are fetched, as if it needed them: in order means that it ran after them in every run.',
    ],
  ].map(([variant = '', text = '']) => ({
    title: `Accept, ${variant}`,
    text: `${text} At 4× CPU, from the click. In brackets: times the best peer.`,
    columns: columns('accept', {
      'next paint': { variant, key: 'paint', against: 'best' },
      'event timing': { variant, key: 'interaction' },
      'last tag run': { variant, key: 'last', against: 'best' },
      'longest task': { variant, key: 'longestTask' },
      'in order': { variant, key: 'isOrdered', unit: '' },
    }),
  })),
  {
    title: 'Preferences and ordinary elements',
    text: 'From a click on the button that opens the preferences, on which the pointer has rested, to the end of the first frame that shows them; and the main-thread time that 10,000 elements take to be added. In brackets: times the empty page.',
    columns: [
      ...columns('first visit, times', {
        'preferences visible': {
          variant: '1× CPU, unthrottled',
          key: 'preferences',
        },
      }),
      ...columns('returning visit', {
        '10,000 elements': {
          variant: 'warm cache, 1× CPU',
          key: 'insertion',
          against: 'empty page',
        },
      }),
    ],
  },
  {
    title: 'Gates',
    text: 'From the click on *accept* until the last of so many inline scripts has run, at 1× CPU.',
    columns: columns(
      'gates',
      Object.fromEntries(
        ['10', '100', '1000', '2500', '5000', '5000 among 10000 elements'].map(
          (variant) => [variant, { variant, key: 'last' }],
        ),
      ),
    ),
  },
]
