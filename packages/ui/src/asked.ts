import type { Client, Purpose } from '@assent/core'

/** What the visitor is asked about. */
export interface Asked {
  readonly purposes: readonly Purpose[]
  /** Their ids, and those of services that are asked about by themselves. */
  readonly ids: readonly string[]
  /** Whether nothing that was chosen before stays as it is. */
  readonly isWhole: boolean
}

/** What has no answer yet, or needs one again. */
export function askedOf({ config, record: recordOf }: Client): Asked {
  const record = recordOf()
  const { granted = [], denied = [], open = [] } = record ?? {}
  const answered = [...granted, ...denied]
  const isOpen = (id: string): boolean =>
    open.includes(id) || open.includes('*')
  const optional = config().purposes.filter(({ id }) => id !== 'necessary')
  const whole = optional.filter(
    ({ id }) => !answered.includes(id) || isOpen(id),
  )
  const ids = whole.map(({ id }) => id)
  const purposes = [...whole]
  for (const purpose of optional) {
    if (whole.includes(purpose)) continue
    const services = purpose.services?.filter(({ id }) => isOpen(id)) ?? []
    ids.push(...services.map(({ id }) => id))
    if (services.length) purposes.push(purpose)
  }
  return {
    purposes,
    ids,
    isWhole: !record?.time || whole.length === optional.length,
  }
}
