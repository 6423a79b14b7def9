import { allows } from './allows.ts'
import type { Catalog } from './catalog.ts'
import type { ChoiceInput } from './client.ts'
import type { ConsentRecord } from './record.ts'

export type Choice = 'granted' | 'denied'

/** What holds for every configured purpose and service. */
export type Choices = Readonly<Record<string, Choice>>

export function resolveChoices(
  catalog: Catalog,
  record: ConsentRecord | undefined,
): Choices {
  return Object.fromEntries(
    [...catalog.keys()].map((id) => [
      id,
      allows(catalog, record, id) ? 'granted' : 'denied',
    ]),
  )
}

/** Whether a choice takes something back. */
export function isDenial(choice: ChoiceInput[string] | undefined): boolean {
  return [false, 'denied'].includes(choice as Choice | boolean)
}

/** The answer that a record gives to one id itself, if it does. */
export function answerOf(
  record: ConsentRecord | undefined,
  id: string,
): boolean | undefined {
  if (record?.denied.includes(id)) return false
  return record?.granted.includes(id) ? true : undefined
}

/** Whether nothing is to be asked. */
export function isAnswered(
  catalog: Catalog,
  record: ConsentRecord | undefined,
): boolean {
  return (
    !record?.open[0] &&
    [...catalog].every(
      ([id, { service }]) =>
        service ||
        id === 'necessary' ||
        record?.granted.includes(id) ||
        record?.denied.includes(id),
    )
  )
}
