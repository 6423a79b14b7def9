import type { Cell, Table } from './table.ts'

/** Everything that Markdown or the HTML in it could take for markup. */
const escape = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&').replace(/\s+/g, ' ')

function markdownOf({ text, href }: Cell): string {
  const content = escape(text) || '\u2013'
  return href
    ? `[${content}](<${href.replace(/[<>\s]/g, encodeURI)}>)`
    : content
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A table as Markdown with GitHub's tables, under its caption in bold. */
export function toMarkdown({ caption, head, rows }: Table): string {
  return [
    `**${escape(caption)}**`,
    '',
    line(head.map(escape)),
    line(head.map(() => '---')),
    ...rows.map((row) => line(row.map(markdownOf))),
    '',
  ].join('\n')
}
