import { format, ratio } from './format.ts'
import { createReader, type Reader } from './reader.ts'
import type { Results } from './results.ts'
import { table } from './table.ts'

/** A column: one thing that was measured, under one variant. */
export interface Column {
  readonly title: string
  readonly measurement: string
  readonly variant: string
  readonly key: string
  readonly unit?: string
  /** What one is worth in the unit. */
  readonly scale?: number
  /** Shows what is above the empty page. */
  readonly isAbove?: boolean
  /** Shows how many times the best peer, or the empty page, it is. */
  readonly against?: 'best' | 'empty page'
}

function cell(column: Column, reader: Reader, name: string): string {
  const { unit = 'ms', scale = 1, isAbove, against } = column
  const value = isAbove ? reader.above(name) : reader.of(name)
  if (value === undefined) return '–'
  const text = format(value / scale, unit)
  if (!against) return text
  const best = isAbove ? reader.bestAbove() : reader.best()
  const other = against === 'best' ? best?.value : reader.of('empty page')
  return `${text} (${ratio(value, other)})`
}

/** A row for each subject of which there is any of it. */
export function subjectTable(
  results: Results,
  columns: readonly Column[],
): string {
  const readers = columns.map((column) => {
    const { measurement, variant, key } = column
    return [column, createReader(results, measurement, variant, key)] as const
  })
  const rows = results.subjects
    .filter(({ name }) =>
      readers.some(([, reader]) => reader.of(name) !== undefined),
    )
    .map(({ name }) => [
      name,
      ...readers.map(([column, reader]) => cell(column, reader, name)),
    ])
  return table(['', ...columns.map(({ title }) => title)], rows)
}
