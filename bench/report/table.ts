type Row = readonly string[]

/** A table in Markdown; numbers stand on the right. */
export function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |\n`
  const rule = line(head.map((_, i) => (i ? '---:' : '---')))
  return line(head) + rule + rows.map(line).join('')
}
