import { findTests } from './find-tests.ts'
import { regimeTables } from './regime-tables.ts'
import { AREAS, requirements } from './requirements.ts'
import { table } from './table.ts'

const INTRO = `# Law

<!-- Written by \`npx -y pnpm@12 law\` from packages/core/src/regimes and build/law/requirements.ts. -->

What Assent takes from the law, and where it is tested. It is engineering, not legal advice. The sources were
read in November 2026; **[K]** marks general knowledge that was not read again, and *no clause* a number that is
our choice. Check both before you rely on them.

## Regimes

A regime is the rules for a visitor, as data: one file in
[packages/core/src/regimes](../../packages/core/src/regimes). Its id follows from the visitor's region
([regime-of.ts](../../packages/core/src/regimes/regime-of.ts)); a region that is not known, or has no regime, is
\`strict\`. A purpose that is \`separate\` is opt-in in all of them, and every layer that accepts also rejects.
Durations are ISO 8601: \`P6M\` is six months.
`

const REQUIREMENTS = `
## Requirements

Each by its id, in our own words, with the tests that carry the id in their title. In italics: why there is none,
or what they do not prove.
`

function requirementTables(): string {
  const tests = findTests()
  return Object.entries(AREAS)
    .map(([prefix, area]) => {
      const rows = Object.entries(requirements)
        .filter(([id]) => id.startsWith(`${prefix}-`))
        .map(([id, { text, reason }]) => {
          const proofs = (tests.get(id) ?? []).map(
            ({ title, file }) => `[${title}](../../packages/${file})`,
          )
          if (reason) proofs.push(`*${reason}*`)
          return [id, text, proofs.join('<br>')]
        })
      const rules = table(['Id', 'Requirement', 'Tests'], rows)
      return `\n### ${area}\n\n${rules}`
    })
    .join('')
}

/** The text of `docs/reference/law.md`. */
export async function writeLaw(): Promise<string> {
  const regimes = await regimeTables()
  return `${INTRO}\n${regimes}${REQUIREMENTS}${requirementTables()}`
}
