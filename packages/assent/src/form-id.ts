import { attempt } from './browser/attempt.ts'

/**
 * What receipts call a form: its id, name, or the path that it is sent to, with
 * a dash for what such an id cannot hold.
 */
export function formId(form: HTMLFormElement): string {
  // Its properties may be fields of that name.
  const of = (name: string): string => form.getAttribute(name) ?? ''
  const path = (): string => new URL(of('action'), document.baseURI).pathname
  const id = of('id') || of('name') || attempt(path, '')
  const dashed = id.replace(/[^\w-]+/g, '-').replace(/^-|-$/g, '')
  return dashed.slice(0, 64) || 'form'
}
