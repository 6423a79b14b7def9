import type { PageParts } from '../subjects/subject.ts'

/** How much ordinary page there is. */
export interface PageOptions {
  /** Further elements, besides the few that every page has. */
  readonly elements?: number
}

const STYLE = `body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 18px/1.6 sans-serif }`

const PARAGRAPHS = [
  'We repair bicycles in a yard behind the station, and have done so since the year in which the station got its roof. Bring yours in the morning, and you can mostly ride it home in the evening; bring it on a Saturday, and bring some patience too, because everybody else does the same, and there are only the two of us and one truing stand.',
  'A wheel that has to be built anew takes until the next day, and so does everything for which a part must be ordered. We tell you what it costs before we begin, in writing, and we begin when you have said yes.',
  'Children’s bicycles come first on Wednesdays. Whoever wants to learn how to mend a puncture may stay and hold the lever.',
]

function ballast(count: number): string {
  return '<p class="row">row</p>\n'.repeat(count)
}

/** The page of a small site, with what a subject adds to it. */
export function writePage(
  { head = '', tags = '', end = '' }: PageParts,
  { elements = 0 }: PageOptions = {},
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A small site</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
${head}
</head>
<body>
<h1>A small site</h1>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
${ballast(elements)}${tags}
<footer><a href="/privacy">Privacy policy</a></footer>
${end}
</body>
</html>
`
}
