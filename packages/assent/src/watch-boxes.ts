import type { ChoiceInput, FormConsent, Off } from '@assent/core'
import { log } from './browser/log.ts'
import { onSend } from './browser/on-send.ts'
import type { Assent } from './create-assent.ts'
import { formId } from './form-id.ts'
import { textBeside } from './text-beside.ts'

/** What decides when a form is sent. */
export type FormClient = Pick<Assent, 'allows' | 'save'>

/** A checkbox, and the purpose that it grants when its form is sent. */
export interface FormBox {
  readonly box: HTMLInputElement
  readonly purpose: string
}

/** What the page has several watchers for is saved once. */
interface Seen extends Event {
  assentBoxes?: Set<HTMLInputElement>
}

/** What sending a form decides. */
function choicesOf(
  form: HTMLFormElement,
  boxes: readonly FormBox[],
  { allows }: FormClient,
): ChoiceInput {
  const choices: Record<string, false | FormConsent> = {}
  for (const { box, purpose } of boxes)
    if (!box.checked) {
      if (allows(purpose)) choices[purpose] = false
    } else if (box.defaultChecked)
      log(`a box that was ticked beforehand grants no "${purpose}"`, box)
    else choices[purpose] = { form: formId(form), text: textBeside(box) }
  return choices
}

/**
 * Saves what checkboxes say when their form is sent: ticked ones grant, others
 * take back what was granted.
 */
export function watchBoxes(
  client: () => FormClient | undefined,
  boxesOf: (form: HTMLFormElement) => readonly FormBox[],
): Off {
  return onSend((form, event: Seen) => {
    const seen = (event.assentBoxes ??= new Set())
    const boxes = boxesOf(form).filter(
      ({ box }) => !seen.has(box) && seen.add(box),
    )
    if (!boxes.length) return
    const assent = client()
    if (!assent) return log('it is not there yet: a form grants nothing', form)
    const choices = choicesOf(form, boxes, assent)
    if (Object.keys(choices).length) void assent.save(choices, event)
  })
}
