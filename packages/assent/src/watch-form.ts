import type { Off } from '@assent/core'
import { log } from './browser/log.ts'
import { watchBoxes, type FormClient } from './watch-boxes.ts'

/** What a form consents to. */
export interface FormOptions {
  /** Id of a purpose that is `separate`. */
  readonly purpose: string
  /** Default: the only one in the form. */
  readonly checkbox?: HTMLInputElement
}

/**
 * Ties a checkbox of the site's own to a purpose: when the visitor sends the
 * form, a ticked one grants it, with a receipt that has the hash of the text
 * beside it, and one that is not ticked takes it back. One that was ticked
 * beforehand grants nothing.
 *
 * @returns what stops it
 * @example
 * const off = watchForm(assent, form, { purpose: 'newsletter' })
 */
export function watchForm(
  assent: FormClient,
  form: HTMLFormElement,
  { purpose, checkbox }: FormOptions,
): Off {
  return watchBoxes(
    () => assent,
    (sent) => {
      if (sent !== form) return []
      const boxes = checkbox
        ? [checkbox]
        : form.querySelectorAll<HTMLInputElement>('[type=checkbox]')
      if (boxes.length === 1) return [{ box: boxes[0]!, purpose }]
      log(`a form for "${purpose}" has ${boxes.length} checkboxes`, form)
      return []
    },
  )
}
