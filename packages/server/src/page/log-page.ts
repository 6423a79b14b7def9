import { Hono } from 'hono'
import { html } from 'hono/html'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { Env } from '../http/create-routes.ts'
import type { Parts } from '../parts.ts'
import { formatPlace, parsePlace } from '../store/place.ts'
import { readPage } from '../store/read-pages.ts'
import { logStyle } from './log-style.ts'
import { receiptTable } from './receipt-table.ts'

const ROWS = 50

/** `GET /`: what has arrived, newest first. */
export function logPage({ db, guards }: Parts, isOpen: boolean): Hono<Env> {
  const headers = secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: [NONCE] },
    referrerPolicy: 'no-referrer',
  })
  const page = new Hono<Env>()
  if (!isOpen) page.get('/', guards.page('read'))
  return page.get('/', headers, async (c) => {
    const place = parsePlace(c.req.query('after'))
    const rows = await readPage(db, {}, 'newest', ROWS + 1, place)
    const shown = rows.slice(0, ROWS)
    const last = rows.length > ROWS ? shown.at(-1) : undefined
    c.header('cache-control', 'no-store')
    return c.html(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width" />
            <title>Receipts</title>
            <style nonce="${c.get('secureHeadersNonce')}">
              ${logStyle}
            </style>
          </head>
          <body>
            <h1>Receipts</h1>
            ${receiptTable(shown)}
            <nav>
              ${place && html`<a href="?">Newest</a>`}
              ${last && html`<a href="?after=${formatPlace(last)}">Older</a>`}
            </nav>
          </body>
        </html>`,
    )
  })
}
