import type { Held, PlaceholderContext } from './context.ts'

/** Lets go of what somebody clicked at. A script's click lets go of nothing. */
export function allow(
  scope: string,
  { element, ids }: Held,
  { client, blocker }: PlaceholderContext,
  event: Event,
): void {
  const { api, permits } = client
  if (!event.isTrusted || client.rules?.signals.includes('age')) return
  const asked = ids.filter((id) => !api.allows(id))
  if (scope === 'always')
    void api.save(Object.fromEntries(asked.map((id) => [id, true])), event)
  else if (scope === 'page') asked.forEach((id) => permits.add(id))
  else permits.add(element)
  blocker.update()
}
