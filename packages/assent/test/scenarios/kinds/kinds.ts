import type { Engine } from '../../browsers/tab.ts'

/** One kind of element that a page can tag. */
export interface Kind {
  readonly name: string
  /** `{file}` is an address of the third party that names the kind. */
  readonly markup: string
  /** How often an engine asks where nobody makes it wait; once by default. */
  readonly asks: Readonly<Partial<Record<Engine['name'], number>>>
}

const NEVER = { chromium: 0, firefox: 0, webkit: 0 }

const GATE = 'data-consent="analytics"'
const INERT = `type="text/plain" ${GATE}`
const ask = `fetch('{hit}', { mode: 'no-cors' })`

const scripts: readonly Kind[] = [
  row('script-inline', `<script ${INERT}>${ask}</script>`),
  row('script-src', `<script ${INERT} src="{.js}"></script>`),
  row('script-data-src', `<script ${INERT} data-src="{.js}"></script>`),
  row('script-async', `<script ${INERT} src="{.js}" async></script>`),
  row('script-defer', `<script ${INERT} data-src="{.js}" defer></script>`),
  row(
    'script-module',
    `<script ${INERT} data-type="module" src="{.js}"></script>`,
  ),
  row(
    'script-module-async',
    `<script ${INERT} data-type="module" data-src="{.js}" async></script>`,
  ),
  row(
    'script-module-inline',
    `<script ${INERT} data-type="module">${ask}</script>`,
  ),
  row(
    'script-module-import',
    `<script ${INERT} data-type="module">import '{.js}'</script>`,
  ),
  row(
    'script-nomodule',
    `<script ${INERT} src="{.js}" nomodule></script>`,
    NEVER,
  ),
  row(
    'script-nomodule-inline',
    `<script ${INERT} nomodule>${ask}</script>`,
    NEVER,
  ),
]

const elements: readonly Kind[] = [
  row('img', `<img ${GATE} alt="" data-src="{pixel.gif}">`),
  row(
    'img-srcset',
    `<img ${GATE} alt="" sizes="100px" data-srcset="{pixel.gif}&w=100 100w, {pixel.gif}&w=900 900w" data-src="{pixel.gif}">`,
  ),
  row(
    'picture',
    `<picture ${GATE}><source data-srcset="{pixel.gif}&w=1"><img alt="" data-src="{pixel.gif}"></picture>`,
  ),
  row(
    'picture-img',
    `<picture><source ${GATE} data-srcset="{pixel.gif}&w=1"><img ${GATE} alt="" data-src="{pixel.gif}"></picture>`,
  ),
  row('video', `<video ${GATE} muted data-src="{tone.wav}"></video>`),
  row(
    'video-poster',
    `<video ${GATE} muted data-poster="{pixel.gif}"></video>`,
  ),
  row(
    'video-source',
    `<video ${GATE} muted><source data-src="{tone.wav}"></video>`,
  ),
  row(
    'video-tagged-source',
    `<video muted><source ${GATE} data-src="{tone.wav}"></video>`,
  ),
  row(
    'track',
    `<video ${GATE} muted crossorigin data-src="{own/tone.wav}"><track kind="metadata" default data-src="{captions.vtt}"></video>`,
  ),
  row('audio', `<audio ${GATE} preload="auto" data-src="{tone.wav}"></audio>`),
  row(
    'audio-source',
    `<audio ${GATE} preload="auto"><source data-src="{tone.wav}"></audio>`,
  ),
  row(
    'input-image',
    `<input ${GATE} type="image" alt="a" data-src="{pixel.gif}">`,
  ),
  row(
    'svg-image',
    `<svg ${GATE} width="9" height="9"><image width="9" height="9" data-href="{pixel.gif}"/></svg>`,
  ),
  row(
    'svg-image-tagged',
    `<svg width="9" height="9"><image ${GATE} width="9" height="9" data-href="{pixel.gif}"/></svg>`,
  ),
  // Of another origin it is refused without a request, in all engines.
  row(
    'svg-use',
    `<svg ${GATE} width="9" height="9"><use data-href="{own/shapes.svg}#a"/></svg>`,
  ),
]

const links: readonly Kind[] = [
  row(
    'link-stylesheet',
    `<link ${GATE} rel="stylesheet" data-href="{style.css}">`,
  ),
  row(
    'link-preload-image',
    `<link ${GATE} rel="preload" as="image" data-href="{pixel.gif}">`,
  ),
  row(
    'link-preload-srcset',
    `<link ${GATE} rel="preload" as="image" imagesizes="9px" data-imagesrcset="{pixel.gif}&w=9 9w">`,
  ),
  row(
    'link-preload-script',
    `<link ${GATE} rel="preload" as="script" data-href="{.js}">`,
  ),
  row(
    'link-modulepreload',
    `<link ${GATE} rel="modulepreload" data-href="{.js}">`,
  ),
  row(
    'link-prefetch',
    `<link ${GATE} rel="prefetch" data-href="{pixel.gif}">`,
    {
      webkit: 0,
    },
  ),
  row('link-icon', `<link ${GATE} rel="icon" data-href="{pixel.gif}">`, {
    chromium: 0,
    webkit: 0,
  }),
  // They look a name up, or connect: kinds.test.ts listens for connections.
  row(
    'link-preconnect',
    `<link ${GATE} rel="preconnect" data-href="{pixel.gif}">`,
    NEVER,
  ),
  row(
    'link-dns-prefetch',
    `<link ${GATE} rel="dns-prefetch" data-href="{pixel.gif}">`,
    NEVER,
  ),
]

const styles: readonly Kind[] = [
  row(
    'style-url',
    `<style ${INERT}>.{row} { background: url("{pixel.gif}") }</style><p class="{row}">a</p>`,
  ),
  row(
    'style-attribute',
    `<p ${GATE} data-style="background-image: url('{pixel.gif}')">a</p>`,
  ),
]

/** Every kind that a page can load, but those that hold a page themselves. */
export const kinds: readonly Kind[] = [
  ...scripts,
  ...elements,
  ...links,
  ...styles,
]

/**
 * Waits in a template only: the preload scanners of Chromium and Firefox read
 * style sheets of any type.
 */
export const imports: Kind = row(
  'style-import',
  `<style ${INERT}>@import url("{style.css}");</style>`,
)

/** On a page of their own: Firefox prefetches nothing beside them. */
export const frames: readonly Kind[] = [
  row('iframe', `<iframe ${GATE} title="a" data-src="{page.html}"></iframe>`),
  row(
    'object',
    `<object ${GATE} type="text/html" data-data="{page.html}"></object>`,
  ),
  row('embed', `<embed ${GATE} type="text/html" data-src="{page.html}">`),
]

/**
 * Each kind in a template; scripts and style sheets keep the tags that make
 * them gates inside a gate.
 */
export function inTemplates(rows: readonly Kind[]): readonly Kind[] {
  return rows.map(({ name, markup, asks }) =>
    row(
      `template-${name}`,
      `<template ${GATE}>${markup.replaceAll(/(<(?!script|style)[^>]*) data-consent="analytics"/g, '$1')}</template>`,
      asks,
    ),
  )
}

function row(name: string, markup: string, asks: Kind['asks'] = {}): Kind {
  return { name, markup, asks }
}
