import { Fragment, h, type ComponentChildren, type VNode } from 'preact'

/** A name and what there is to say of it; nothing where there is nothing. */
export type Fact = readonly [name: string, value: ComponentChildren]

/** A list of facts. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): VNode {
  const told = facts.filter(([, value]) => value)
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
