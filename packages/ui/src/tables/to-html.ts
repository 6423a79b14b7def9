import type { Cell, Table } from './table.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ENTITIES[char]!)

function htmlOf({ text, href }: Cell): string {
  const content = escape(text) || '\u2013'
  return href ? `<a href="${escape(href)}">${content}</a>` : content
}

/** A table as HTML, for a page that is written by a tool. */
export function toHtml({ caption, head, rows }: Table): string {
  const heads = head.map((text) => `<th scope="col">${escape(text)}</th>`)
  const lines = rows.map(
    (row) =>
      `<tr>${row.map((cell) => `<td>${htmlOf(cell)}</td>`).join('')}</tr>`,
  )
  return `<table>
<caption>${escape(caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
`
}
