import { watchBoxes, type FormBox } from '../watch-boxes.ts'
import { watchForm } from '../watch-form.ts'

/** Boxes that say themselves what they are for. */
function markedBoxes(form: HTMLFormElement): FormBox[] {
  const root = form.getRootNode() as Document | ShadowRoot
  return [
    ...root.querySelectorAll<HTMLInputElement>('[data-consent-form]'),
  ].flatMap((box) =>
    box.form === form ? { box, purpose: box.dataset['consentForm']! } : [],
  )
}

function addMember(): void {
  const { assent } = window
  if (assent) assent.form = (form, options) => watchForm(assent, form, options)
}

watchBoxes(() => window.assent, markedBoxes)
addMember()
document.addEventListener('assent:ready', addMember)
