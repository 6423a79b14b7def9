import type { Catalog } from '../catalog.ts'
import type { Act, ChoiceInput, FormConsent } from '../client.ts'
import type { Hub } from '../events.ts'

/** Whether a choice is a form consent, and whole. */
export function isForm(
  choice: ChoiceInput[string] | undefined,
): choice is FormConsent {
  const { form, text }: { form?: unknown; text?: unknown } = Object(choice)
  return (
    typeof form === 'string' &&
    /^[\w-]{1,64}$/.test(form) &&
    typeof text === 'string' &&
    /\S/.test(text) &&
    text.length <= 4_000
  )
}

/**
 * Leaves out of an act what no form can grant, and reports it. One in which
 * nothing is left but form consents was made by a form.
 */
export function checkForms(catalog: Catalog, act: Act, fail: Hub['fail']): Act {
  const { choices = {} } = act
  const isObject = (id: string): boolean => typeof choices[id] === 'object'
  const ids = Object.keys(choices)
  if (!ids.some(isObject)) return act
  const left = ids.filter((id) => {
    const purpose = catalog.get(id)?.purpose
    if (!purpose || !isObject(id)) return true
    if (purpose.id === id && purpose.separate && isForm(choices[id]))
      return true
    fail('gesture', __DEV__ && `"${id}" takes no such form consent`)
    return false
  })
  return {
    ...act,
    method: left.every(isObject) ? 'form' : act.method,
    choices: Object.fromEntries(left.map((id) => [id, choices[id]!])),
  }
}
