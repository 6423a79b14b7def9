import type { Config } from '@assent/core'
import { describe, expect, it } from 'vitest'
import { az } from '../../src/languages/az.ts'
import { tableOf } from '../../src/tables/table-of.ts'
import { toHtml } from '../../src/tables/to-html.ts'
import { toMarkdown } from '../../src/tables/to-markdown.ts'

const config: Config = {
  controller: { name: 'Shop', contact: 'hello@shop.example.az' },
  purposes: [
    {
      id: 'necessary',
      cookies: [{ name: 'basket', duration: 'P1D', use: 'Your basket' }],
    },
    {
      id: 'analytics',
      data: [{ en: 'pages', az: 's\u0259hif\u0259l\u0259r' }, 'time'],
      legalBasis: 'consent',
      retention: 'P14M',
      recipients: ['Counter Ltd'],
      services: [
        {
          id: 'counter',
          name: 'Counter',
          provider: 'Counter Ltd',
          country: 'DE',
          policy: 'https://counter.example/privacy',
          cookies: [{ name: '_c*', duration: 'P13M' }],
          storage: [{ key: 'c:visit', use: 'Pages seen' }],
        },
      ],
    },
  ],
}

const texts = (
  kind: Parameters<typeof tableOf>[0],
  locale = 'en',
): string[][] => {
  const { caption, head, rows } = tableOf(
    kind,
    config,
    locale,
    locale === 'az' ? az : {},
  )
  return [
    [caption],
    [...head],
    ...rows.map((row) => row.map(({ text }) => text)),
  ]
}

describe('a table', () => {
  it('of cookies says of each who sets it, why and for how long', () => {
    expect(texts('cookies')).toEqual([
      ['Cookies'],
      ['Name', 'Kind', 'Purpose', 'Set by', 'What for', 'Kept for'],
      ['basket', 'Cookie', 'Necessary', 'Shop', 'Your basket', '1 day'],
      ['_c*', 'Cookie', 'Statistics', 'Counter Ltd', '', '13 months'],
      ['c:visit', 'Web storage', 'Statistics', 'Counter Ltd', 'Pages seen', ''],
    ])
  })

  it('of purposes says what the preferences say', () => {
    expect(texts('purposes')).toEqual([
      ['Purposes'],
      ['Purpose', 'What for', 'Data', 'Legal basis', 'Received by', 'Kept for'],
      [
        'Necessary',
        'What the site cannot work without, such as remembering this choice.',
        '',
        '',
        '',
        '',
      ],
      [
        'Statistics',
        'Counting visits and seeing how pages are used, to make them better.',
        'pages, time',
        'consent',
        'Counter Ltd',
        '14 months',
      ],
    ])
  })

  it('of services leaves out a column that nobody has anything for', () => {
    expect(texts('services')).toEqual([
      ['Services'],
      ['Service', 'Provider', 'Country', 'Purpose', 'Privacy policy'],
      [
        'Counter',
        'Counter Ltd',
        'Germany',
        'Statistics',
        'https://counter.example/privacy',
      ],
    ])
  })

  it('of retention has those purposes that have one, in another language too', () => {
    expect(texts('retention', 'az')).toEqual([
      ['Saxlanma m\u00fcdd\u0259ti'],
      ['M\u0259qs\u0259d', 'M\u0259lumatlar', 'Saxlanma m\u00fcdd\u0259ti'],
      ['Statistika', 's\u0259hif\u0259l\u0259r, time', '14 ay'],
    ])
  })

  it('takes the texts that the site replaces', () => {
    const own = { ...config, texts: { en: { retention: 'Deleted after' } } }
    expect(tableOf('retention', own, 'en', {}).caption).toBe('Deleted after')
  })
})

const nasty: Config = {
  controller: { name: '<img src=x onerror=alert(1)>', contact: 'a@b.example' },
  purposes: [
    {
      id: 'necessary',
      cookies: [{ name: 'a|b`c', use: '[x](javascript:alert(1)) & "q" <b>' }],
    },
  ],
}

describe('what is written', () => {
  it('as HTML is text, whatever the configuration has in it', () => {
    const html = toHtml(tableOf('cookies', nasty, 'en', {}))
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).toContain(
      '[x](javascript:alert(1)) &amp; &quot;q&quot; &lt;b&gt;',
    )
    expect(html).not.toMatch(/<(?!\/?(table|caption|thead|tbody|tr|th|td)\b)/)
  })

  it('as Markdown is text, in as many cells as there are', () => {
    const lines = toMarkdown(tableOf('cookies', nasty, 'en', {})).split('\n')
    expect(lines[4]).toBe(
      '| a\\|b\\`c | Cookie | Necessary | \\<img src=x onerror=alert\\(1\\)\\> | \\[x\\]\\(javascript:alert\\(1\\)\\) \\& "q" \\<b\\> |',
    )
  })

  it('links the policy of a service', () => {
    const table = tableOf('services', config, 'en', {})
    expect(toHtml(table)).toContain(
      '<a href="https://counter.example/privacy">',
    )
    expect(toMarkdown(table)).toContain('(<https://counter.example/privacy>)')
  })
})
