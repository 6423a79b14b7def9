import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

const FORBIDDEN = /[\0\\]|(^|\/)\./

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '\0'
  }
}

/**
 * The bytes of a file below a folder, or nothing where there is none, or where
 * the path leads out of the folder or to a hidden file.
 */
export async function readPublicFile(
  folder: string,
  urlPath: string,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const path = decode(urlPath)
  const file = join(folder, path)
  if (FORBIDDEN.test(path) || !file.startsWith(folder + sep)) return undefined
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}
