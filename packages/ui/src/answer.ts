import type { Client } from '@assent/core'
import type { Asked } from './asked.ts'

/**
 * Carries out *accept all* or *reject all*. Where only some is asked again, it
 * says nothing of the rest; what is asked by itself is not accepted with others.
 */
export function answer(
  { api, config }: Client,
  { ids, isWhole }: Asked,
  isAccept: boolean,
  event: Event,
): void {
  if (isWhole) {
    void (isAccept ? api.acceptAll(event) : api.rejectAll())
    return
  }
  const isSeparate = (id: string): boolean =>
    config().purposes.some(
      ({ id: own, separate, services = [] }) =>
        separate && (own === id || services.some((one) => one.id === id)),
    )
  const choices = ids.map((id) => [id, isAccept && !isSeparate(id)])
  void api.save(Object.fromEntries(choices), event)
}
