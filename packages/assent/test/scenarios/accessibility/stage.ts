import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Appearance, Config } from '@assent/core'
import { servePages, snippet } from '../../world/serve-pages.ts'
import { world } from '../../world/world.ts'

const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" rx="4" fill="#5b6b8c"/></svg>'

/** A configuration that tells all there is to tell, with the longest words. */
export const told: Config = {
  controller: {
    name: 'Teapot Works',
    contact: 'privacy@teapots.example',
    address: '1 Street, Baku',
  },
  policy: { url: '/privacy' },
  purposes: [
    { id: 'necessary', cookies: [{ name: 'basket', duration: 'P1D' }] },
    {
      id: 'functional',
      services: [
        {
          id: 'clip',
          name: 'Clip',
          provider: 'Clip Studio',
          country: 'AZ',
          policy: 'https://clip.example/privacy-of-all-that-is-shown-there',
          description: 'Plays films.',
          cookies: [{ name: 'seen', duration: 'P3W', use: 'What you saw' }],
          storage: [{ key: 'volume', use: 'How loud it is' }],
        },
      ],
    },
    { id: 'analytics', retention: 'P14M', data: ['Pages that you open'] },
    { id: 'marketing', recipients: ['Makers of advertising'] },
    {
      id: 'research',
      name: { en: 'A study of tea', ar: '\u062f\u0631\u0627\u0633\u0629' },
      description: {
        en: 'A university reads.',
        ar: '\u062c\u0627\u0645\u0639\u0629',
      },
      separate: true,
    },
  ],
  changes: [
    {
      version: '9',
      kind: 'minor',
      summary: 'Another company counts visits.',
      announced: '2025-01-01',
      effective: '2999-01-01',
    },
  ],
  receipts: { endpoint: '/v1/receipts' },
}

/** What the page is to be: asked for in its address. */
export interface Ask extends Appearance {
  readonly lang?: 'en' | 'ar'
  /** Instead of what else is in it. */
  readonly body?: string
  /** Whether Assent comes when the test says so: `LOAD`. */
  readonly isLate?: boolean
}

/** Loads Assent into a page that has none yet. */
export const LOAD =
  'document.head.append(Object.assign(document.createElement("script"), { src: "/assent.js" }))'

/** What a page of its own needs to be without a fault. */
const STYLE = `<style>main { padding: 1rem } :is(#link, #other, #field) { display: inline-block; min-height: 24px; margin: 4px }</style>`

const BODY = `<iframe title="Film" width="280" height="200" data-consent="clip" data-src="{{tracker}}/embed/video/a"></iframe>
  <p><a href="#" id="link" data-consent-action="preferences">Cookies</a>
  <input id="field" aria-label="name"> <button type="button" id="other">Other</button></p>`

/**
 * A page with all that Assent shows. What it says after saving stays, as a test
 * is not to be faster than six seconds.
 */
function draw(url: string): string {
  const query = new URL(url).searchParams
  const { lang, body, isLate, ...appearance } = JSON.parse(
    query.get('ask') ?? '{}',
  ) as Ask
  const config = { ...told, appearance: { logo: '/logo.svg', ...appearance } }
  const dir = lang === 'ar' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${lang ?? 'en'}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Scenario</title>
<script>{ const wait = setTimeout; setTimeout = (run, time, ...rest) => time === 6000 ? 0 : wait(run, time, ...rest) }</script>
<script src="/axe.js" async></script>${snippet(config, isLate ? '' : undefined)}<script src="/assent-reopen.js" async></script>${STYLE}</head>
<body><header><p>Teapot Works</p></header><main><h1>Scenario</h1><p>A page.</p><div data-consent-banner></div>
${body ?? BODY}</main><footer><p>1 Street</p></footer></body></html>`.replaceAll(
    '{{tracker}}',
    world.tracker,
  )
}

/** Serves such pages; the result ends that. */
export function serveStage(): () => void {
  const file = (text: string, type: string) => (): Response =>
    new Response(text, {
      headers: { 'Content-Type': type, 'Cache-Control': 'max-age=999' },
    })
  return servePages('site.test', {
    '/': ({ url }) =>
      new Response(draw(url), {
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      }),
    '/axe.js': file(AXE, 'text/javascript'),
    '/logo.svg': file(LOGO, 'image/svg+xml'),
  })
}

/** The address of one. */
export function stage(ask: Ask = {}): string {
  const query = new URLSearchParams({ ask: JSON.stringify(ask) })
  return world.url('site.test', `/?${query}`)
}
