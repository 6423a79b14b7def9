import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from './sites.ts'

const FILE = join(EXAMPLES, '../docs/guides/promises.md')
const PAGE = readFileSync(FILE, 'utf8')

/** The lines of each site's policy in which it commits itself. */
const LINES = {
  plexnovalex:
    '000 l. 9; 27; 31, 67; 33–37; 39; 53–55; 59; 63; 69–73; 82; 85; 89–94; 98; 100',
  'ims-engineering':
    '001 l. 30; 33; 34, 123; 42; 43, 106; 36, 109; 52–53; 55; 57, 108; 60–69; 73; 75; 76–77; 79–87; 86; 98; 99; 100; 104; 107; 116–117; 122',
  zynorlink:
    '002 l. 13–17; 20; 21; 33; 40; 42; 43; 44; 45; 46, 82; 63; 64; 67–68; 70; 72; 73; 74; 71',
  shop: '003 l. 3; 5; 6; 7; 9–15; 24–28; 29–31; 34; 36; 37; 23',
  'help-centre':
    '004 l. 20; 25; 36–38; 40; 45–53; 58; 60–65; 76–80; 115–124; 129–137; 142–146; 153–155; 160–166; all',
}

/** Each as the page names it: `000 l. 31, 67`. */
function idsOf(lines: string): string[] {
  const [policy, all = ''] = lines.split(' l. ')
  return all
    .split('; ')
    .map((line) => `${policy} ${line === 'all' ? line : `l. ${line}`}`)
}

/** The part of the page that is about a site. */
function sectionOf(name: string): string {
  const link = `(../../examples/${name}/consent.json)`
  return PAGE.split('\n## ').find((part) => part.includes(link))!
}

function idsIn(text: string): string[] {
  return [...text.matchAll(/^\| (\d{3} [^|]*?) \|/gm)].map(([, id]) => id!)
}

/** What stands in a configuration at a path; items of lists go by `id`. */
function valueAt(config: object, path: string): unknown {
  const steps = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')
  return steps.reduce<unknown>((at, step) => {
    const item = Array.isArray(at) && at.find(({ id }) => id === step)
    return item || (at as Record<string, unknown> | undefined)?.[step]
  }, config)
}

describe.each(Object.entries(LINES))('%s', (name, lines) => {
  const section = sectionOf(name)

  it('has each commitment of its policy once', () => {
    expect(idsIn(section)).toEqual(idsOf(lines))
  })

  it('has the settings that the page says keep them', () => {
    const file = join(EXAMPLES, name, 'consent.json')
    const config = JSON.parse(readFileSync(file, 'utf8'))
    const said = [...section.matchAll(/`([^`\s]+)`:\s+`([^`]+)`/g)]
    for (const [, path, value] of said)
      expect.soft(valueAt(config, path!), path).toEqual(JSON.parse(value!))
    expect(said.length).toBeGreaterThan(8)
  })

  it('says of each commitment what keeps it, or whose affair it is', () => {
    const rows = section.split('\n').filter((line) => /^\| \d/.test(line))
    for (const row of rows) {
      const [, , , kept, beyond, ...rest] = row
        .split(' | ')
        .join('|')
        .split('|')
      expect(rest, row).toEqual([''])
      expect([kept, beyond?.trim()], row).not.toEqual(['–', '–'])
    }
  })
})

describe('the page', () => {
  it('has no commitment that no policy has', () => {
    expect(idsIn(PAGE)).toEqual(Object.values(LINES).flatMap(idsOf))
  })

  it('leads to files and headings that are there', () => {
    const links = [...PAGE.matchAll(/\]\(([^)#]*)(#[^)]*)?\)/g)]
    expect(links.length).toBeGreaterThan(80)
    for (const [link, path, anchor = ''] of links) {
      const file = path ? join(dirname(FILE), path) : FILE
      expect.soft(existsSync(file), link).toBe(true)
      expect.soft(['', ...anchorsIn(file)], link).toContain(anchor)
    }
  })
})

/** Of the headings of a page, as forges make them. */
function anchorsIn(file: string): string[] {
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)]
  return headings.map(
    ([, text = '']) =>
      `#${text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-')}`,
  )
}
