import { make } from '../make.ts'

/** A list of names and what there is to say of each. */
export function drawFacts(
  facts: readonly (readonly [name: Node | string, value: Node | string])[],
): HTMLElement {
  return make(
    'dl',
    'assent-facts',
    {},
    facts.flatMap(([name, value]) => [
      make('dt', '', {}, [name]),
      make('dd', '', {}, [value]),
    ]),
  )
}
