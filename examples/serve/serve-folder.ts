import type { Handler } from 'hono'
import { readPublicFile } from './read-public-file.ts'
import { sendBytes } from './send-bytes.ts'

/** What stands in the place of each `{{name}}`; may hold others. */
export type Variables = Readonly<Record<string, string>>

function fill(text: string, variables: Variables): string {
  return text.replace(/\{\{([\w-]+)\}\}/g, (whole, name: string) => {
    const value = variables[name]
    return value === undefined ? whole : fill(value, variables)
  })
}

/**
 * Serves the files of a folder as they are now; a path without a file name
 * means its `index.html`. What is not there goes on to the next handler. With
 * a file named, every path means that file.
 */
export function serveFolder(
  folder: string,
  variables: Variables = {},
  file?: string,
): Handler {
  return async (c, next) => {
    const asked = file ?? c.req.path
    const path = /\.\w+$/.test(asked)
      ? asked
      : `${asked.replace(/\/$/, '')}/index.html`
    const bytes = await readPublicFile(folder, path)
    if (!bytes) return next()
    return /\.(html|json)$/.test(path)
      ? sendBytes(c, path, Buffer.from(fill(`${bytes}`, variables)))
      : sendBytes(c, path, bytes)
  }
}
