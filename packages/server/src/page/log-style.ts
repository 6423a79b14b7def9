import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Looks of the page, light and dark. */
export const logStyle: HtmlEscapedString = raw(`
:root {
  color-scheme: light dark;
  --line: light-dark(#dde1e6, #32383f);
  --quiet: light-dark(#5b6470, #a0a9b4);
  --yes: light-dark(#0b6b3a, #6ed99b);
  --no: light-dark(#9a2c2c, #f2a0a0);
}
body {
  margin: 2rem auto;
  max-width: 76rem;
  padding: 0 1rem;
  font: 0.9375rem/1.5 system-ui, sans-serif;
}
h1 { font-size: 1.5rem; }
[role='region'] { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td {
  padding: 0.5rem 0.75rem;
  border-bottom: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
  white-space: nowrap;
}
th { color: var(--quiet); font-weight: 500; font-size: 0.8125rem; }
.number { text-align: end; }
time, .number, code { font-variant-numeric: tabular-nums; }
ul { margin: 0; padding: 0; list-style: none; white-space: normal; }
li { display: inline; margin-inline-end: 0.75rem; }
.granted { color: var(--yes); }
.granted::before { content: '\\2713\\00a0'; }
.denied { color: var(--no); }
.denied::before { content: '\\2715\\00a0'; }
nav { display: flex; gap: 1rem; padding: 1rem 0.75rem; }
`)
