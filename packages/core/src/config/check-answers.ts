import type { Config } from '../config.ts'
import type { Report } from './report.ts'

/** The two answers, as a site may word them. */
const PAIRS = [
  ['rejectAll', 'acceptAll'],
  ['reject', 'accept'],
] as const

/**
 * Nobody can say no by a button without words, or by one that says what the
 * other says: EU-05, Cookie Banner Taskforce §§ 17 and 18.
 */
export function checkAnswers({ texts = {} }: Config, report: Report): void {
  for (const [locale, own] of Object.entries(texts))
    for (const [no, yes] of PAIRS) {
      for (const key of [no, yes])
        if (own[key] && !/[\p{L}\p{N}]/u.test(own[key]))
          report(`.texts.${locale}.${key}`, 'letters', own[key])
      if (own[no] && own[no] === own[yes])
        report(`.texts.${locale}.${no}`, `other than ${yes}`, own[no])
    }
}
