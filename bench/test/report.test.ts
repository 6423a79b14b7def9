import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writePlot } from '../report/write-plot.ts'
import { writeReport } from '../report/write-report.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

describe('docs/performance.md', () => {
  const results = JSON.parse(read('bench/results.json'))

  it('says what the results say', () => {
    expect(read('docs/performance.md')).toBe(writeReport(results))
  })

  it('shows what the results say', () => {
    expect(read('docs/images/performance.svg')).toBe(writePlot(results))
  })
})
