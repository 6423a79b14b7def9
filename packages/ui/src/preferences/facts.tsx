import { Fragment, h, type ComponentChildren, type VNode } from 'preact'

/** A name and what there is to say of it. */
export type Fact = readonly [name: string, value: ComponentChildren]

function isTold([, value]: Fact): boolean {
  return Array.isArray(value) ? value.length > 0 : !!value
}

/** A list of those facts that there are. */
export function Facts({
  facts,
}: {
  readonly facts: readonly Fact[]
}): VNode | null {
  const told = facts.filter(isTold)
  if (!told.length) return null
  return (
    <dl class="assent-facts">
      {told.map(([name, value]) => (
        <Fragment>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
