/** What a tag does to one kind of element before anybody has chosen. */
export interface Row {
  readonly section: Section
  readonly kind: string
  /** `{file}` is an address of the third party, `{id}` the element's own. */
  readonly markup: string
  /** Whether it has taken effect, in the page; where not given, asking is it. */
  readonly hasRun?: string
}

export type Section = 'tagged' | 'wrong' | 'untagged'

const GATE = 'data-consent="analytics"'
const INERT = `type="text/plain" ${GATE}`

const RAN = `(window.ran ?? []).includes(id)`
const LOADED = `document.getElementById(id)?.naturalWidth > 0`
const PLAYS = `document.getElementById(id)?.readyState > 0`
const STYLED = `getComputedStyle(document.documentElement).getPropertyValue('--' + id) !== ''`
/** The page in a frame has told the third party. */
const BEATS = 'beats'
/** It is fetched for later. */
const NEVER = 'false'

const mark = `(window.ran ||= []).push('{id}')`

const right: readonly (readonly [
  kind: string,
  markup: string,
  hasRun?: string,
])[] = [
  ['inline script', `<script ${INERT}>${mark}</script>`, RAN],
  ['external script', `<script ${INERT} src="{.js}"></script>`, RAN],
  ['`async` script', `<script ${INERT} src="{.js}" async></script>`, RAN],
  ['`defer` script', `<script ${INERT} src="{.js}" defer></script>`, RAN],
  ['module', `<script ${INERT} data-type="module" src="{.js}"></script>`, RAN],
  [
    'inline module',
    `<script ${INERT} data-type="module">${mark}</script>`,
    RAN,
  ],
  [
    '`iframe`',
    `<iframe ${GATE} title="a" data-src="{page.html}"></iframe>`,
    BEATS,
  ],
  [
    '`object`',
    `<object ${GATE} type="text/html" data-data="{page.html}"></object>`,
    BEATS,
  ],
  ['`embed`', `<embed ${GATE} type="text/html" data-src="{page.html}">`, BEATS],
  ['`img`', `<img ${GATE} id="{id}" alt="" data-src="{pixel.gif}">`, LOADED],
  [
    '`img` with `srcset`',
    `<img ${GATE} id="{id}" alt="" data-srcset="{pixel.gif} 1x" data-src="{pixel.gif}">`,
    LOADED,
  ],
  [
    '`picture`',
    `<picture ${GATE}><source data-srcset="{pixel.gif}"><img id="{id}" alt="" data-src="{pixel.gif}"></picture>`,
    LOADED,
  ],
  [
    '`input type="image"`',
    `<input ${GATE} type="image" alt="a" data-src="{pixel.gif}">`,
  ],
  [
    '`svg image`',
    `<svg ${GATE} width="9" height="9"><image width="9" height="9" data-href="{pixel.gif}"/></svg>`,
  ],
  [
    '`video`',
    `<video ${GATE} id="{id}" muted data-src="{tone.wav}"></video>`,
    PLAYS,
  ],
  ['`video poster`', `<video ${GATE} data-poster="{pixel.gif}"></video>`],
  [
    '`audio`',
    `<audio ${GATE} id="{id}" preload="auto" data-src="{tone.wav}"></audio>`,
    PLAYS,
  ],
  [
    '`link rel="stylesheet"`',
    `<link ${GATE} rel="stylesheet" data-href="{style.css}">`,
    STYLED,
  ],
  [
    '`link rel="preload"`',
    `<link ${GATE} rel="preload" as="script" data-href="{.js}">`,
    NEVER,
  ],
  [
    '`style` with `url()`',
    `<style ${INERT}>.{id} { background: url("{pixel.gif}") }</style><p class="{id}">a</p>`,
  ],
  [
    '`style` attribute',
    `<p ${GATE} data-style="background: url('{pixel.gif}')">a</p>`,
  ],
]

const inTemplate: typeof right = [
  [
    '`template` with a picture',
    `<template ${GATE}><img id="{id}" alt="" data-src="{pixel.gif}"></template>`,
    LOADED,
  ],
  [
    '`template` with a frame',
    `<template ${GATE}><iframe title="a" data-src="{page.html}"></iframe></template>`,
    BEATS,
  ],
  [
    '`template` with a script',
    `<template ${GATE}><script ${INERT} src="{.js}"></script></template>`,
    RAN,
  ],
]

const wrong: typeof right = [
  [
    'external script without `type="text/plain"`',
    `<script ${GATE} src="{.js}"></script>`,
    RAN,
  ],
  [
    'inline script without `type="text/plain"`',
    `<script ${GATE}>${mark}</script>`,
    RAN,
  ],
  [
    '`iframe` with `src`',
    `<iframe ${GATE} title="a" src="{page.html}"></iframe>`,
    BEATS,
  ],
  [
    '`img` with `src`',
    `<img ${GATE} id="{id}" alt="" src="{pixel.gif}">`,
    LOADED,
  ],
  [
    '`img` with `data-src`, but `srcset`',
    `<img ${GATE} id="{id}" alt="" srcset="{pixel.gif}" data-src="{pixel.gif}">`,
    LOADED,
  ],
  [
    '`link rel="stylesheet"` with `href`',
    `<link ${GATE} rel="stylesheet" href="{style.css}">`,
    STYLED,
  ],
  [
    '`template` with a live picture',
    `<template ${GATE}><img id="{id}" alt="" src="{pixel.gif}"></template>`,
    LOADED,
  ],
  [
    '`template` with a live script',
    `<template ${GATE}><script src="{.js}"></script></template>`,
    RAN,
  ],
  [
    '`template` with a live style sheet',
    `<template ${GATE}><link rel="stylesheet" href="{style.css}"></template>`,
    STYLED,
  ],
  [
    '`style type="text/plain"` with `@import`',
    `<style ${INERT}>@import url("{style.css}");</style>`,
    STYLED,
  ],
]

const rowsOf = (section: Section, rows: typeof right): readonly Row[] =>
  rows.map(([kind, markup, hasRun]) => ({
    section,
    kind,
    markup,
    ...(hasRun && { hasRun }),
  }))

/** The rows of the table in `docs/concepts/how-blocking-works.md`. */
export function matrixRows(untag: (markup: string) => string): readonly Row[] {
  return [
    ...rowsOf('tagged', [...right, ...inTemplate]),
    ...rowsOf('wrong', wrong),
    ...rowsOf(
      'untagged',
      right.map(
        ([kind, markup, hasRun]) => [kind, untag(markup), hasRun] as const,
      ) as typeof right,
    ),
  ]
}
