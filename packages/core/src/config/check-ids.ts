import type { Config } from '../config.ts'
import type { Report } from './report.ts'

// What a cookie holds, less what a record has besides ids.
const MOST = 3_700

/**
 * Every id stands for one thing, and a record can hold them all.
 *
 * @returns a rule for what is one of them
 */
export function checkIds({ purposes }: Config, report: Report): string {
  const ids: string[] = []
  const add = (id: string, path: string): void => {
    if (ids.includes(id)) report(`${path}.id`, 'unused id', id)
    ids.push(id)
  }
  purposes.forEach(({ id, services }, i) => {
    add(id, `.purposes[${i}]`)
    services?.forEach((service, j) =>
      add(service.id, `.purposes[${i}].services[${j}]`),
    )
  })
  const all = ids.join('|')
  if (all.length > MOST)
    report('.purposes', `ids of ${MOST} characters`, all.length)
  return `necessary|${all}`
}
