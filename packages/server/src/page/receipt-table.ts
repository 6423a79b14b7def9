import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { LiveRow } from '../store/tables.ts'

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

function choiceList({ granted, denied }: LiveRow): Markup {
  const list = (ids: string, name: string) =>
    ids
      .split(' ')
      .filter(Boolean)
      .map((id) => html`<li class="${name}">${id}</li>`)
  return html`<ul>
    ${list(granted, 'granted')}${list(denied, 'denied')}
  </ul>`
}

function line(row: LiveRow): Markup {
  const time = new Date(row.received).toISOString()
  return html`<tr>
    <td>
      <time datetime="${time}">${time.slice(0, 19).replace('T', ' ')}</time>
    </td>
    <td>${row.site}</td>
    <td>${row.kind}</td>
    <td>${row.method}</td>
    <td>${row.jurisdiction ?? row.regime}</td>
    <td>${row.signals?.trim()}</td>
    <td>${choiceList(row)}</td>
    <td>${row.lang}</td>
    <td class="number">${row.seq}</td>
    <td><code title="${row.id}">${row.id.slice(0, 8)}</code></td>
  </tr>`
}

/** One line for each receipt. */
export function receiptTable(rows: readonly LiveRow[]): Markup {
  if (!rows.length) return html`<p>No receipt has arrived yet.</p>`
  return html`<div role="region" aria-label="Receipts" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Received (UTC)</th>
          <th scope="col">Site</th>
          <th scope="col">Kind</th>
          <th scope="col">Method</th>
          <th scope="col">Region or regime</th>
          <th scope="col">Signals</th>
          <th scope="col">Choices</th>
          <th scope="col">Language</th>
          <th scope="col">No.</th>
          <th scope="col">Id</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
    </table>
  </div>`
}
