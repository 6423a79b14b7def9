import { make } from '../make.ts'
import type { Cell, Table } from './table.ts'

function drawCell({ text, href }: Cell): HTMLElement {
  const content = text || '\u2013'
  return make('td', '', {}, [
    // Names of cookies and addresses keep their own direction.
    make('bdi', '', {}, [href ? make('a', '', { href }, [content]) : content]),
  ])
}

/** A table as elements, in the page's own style. */
export function drawTable({ caption, head, rows }: Table): HTMLTableElement {
  return make('table', 'assent-table', {}, [
    make('caption', '', {}, [caption]),
    make('thead', '', {}, [
      make(
        'tr',
        '',
        {},
        head.map((text) => make('th', '', { scope: 'col' }, [text])),
      ),
    ]),
    make(
      'tbody',
      '',
      {},
      rows.map((row) => make('tr', '', {}, row.map(drawCell))),
    ),
  ])
}
