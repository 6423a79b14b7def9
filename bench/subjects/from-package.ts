import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where a package is that this folder depends on. */
function folderOf(name: string): string {
  return fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url))
}

/** A file as a package ships it. */
export function fromPackage(name: string, file: string): string {
  return readFileSync(`${folderOf(name)}/${file}`, 'utf8')
}

/** The version of a package that is measured. */
export function versionOf(name: string): string {
  return JSON.parse(fromPackage(name, 'package.json')).version
}
