import { readFileSync } from 'node:fs'
import { Features, transform } from 'lightningcss'
import { parse } from 'postcss'
import type { Plugin } from 'rollup'

const targets = { chrome: 107 << 16, firefox: 104 << 16, safari: 16 << 16 }

/** Marks every declaration `!important`. */
function makeImportant(css: string): string {
  const sheet = parse(css)
  sheet.walkDecls((declaration) => {
    declaration.important = true
  })
  return sheet.toString()
}

/**
 * Imports a style sheet as text: minified, and every declaration `!important`,
 * so that no rule of a page can reach into the interface. Into a shadow root
 * none can; there the file says what is.
 */
export function cssText(): Plugin {
  return {
    name: 'css-text',
    load(id) {
      if (!id.endsWith('.css')) return null
      const text = readFileSync(id, 'utf8')
      const css = id.endsWith('.shadow.css') ? text : makeImportant(text)
      const { code } = transform({
        filename: id,
        code: new TextEncoder().encode(css),
        minify: true,
        targets,
        exclude: Features.LightDark,
      })
      return `export default ${JSON.stringify(new TextDecoder().decode(code))}`
    },
  }
}
