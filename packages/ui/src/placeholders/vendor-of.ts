import type { Held, PlaceholderContext, Vendor } from './context.ts'
import { isAt } from './is-at.ts'

const ADDRESSES = ['data-src', 'data-data', 'src']

/** An address as the page would read it. */
function linkTo(address: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = address
  return link
}

/** Where something would come from: its own address, or the first inside. */
function addressOf(element: Element): string | undefined {
  const { content } = element as HTMLTemplateElement
  const selector = ADDRESSES.map((name) => `[${name}]`).join()
  const owner = element.matches(selector)
    ? element
    : (content ?? element).querySelector(selector)
  return ADDRESSES.flatMap((name) => owner?.getAttribute(name) ?? [])[0]
}

function servicesOf({ client }: PlaceholderContext): Vendor[] {
  return [...client.catalog().values()].flatMap(({ service }) => service ?? [])
}

/** What the site says of a service, else what is known of it. */
export function vendorOf(
  { element, ids }: Held,
  context: PlaceholderContext,
): Partial<Vendor> {
  const link = linkTo(addressOf(element) ?? '')
  const find = (vendors: readonly Vendor[]): Vendor | undefined =>
    vendors.find(({ id }) => ids.includes(id)) ??
    vendors.find(({ hosts }) => isAt(hosts, link))
  return {
    name: link.hostname,
    ...find(context.providers),
    ...find(servicesOf(context)),
  }
}

/** Whether an address is one of somebody that a choice is asked about. */
export function isVendors(
  address: string,
  context: PlaceholderContext,
): boolean {
  const link = linkTo(address)
  return [...context.providers, ...servicesOf(context)].some(({ hosts }) =>
    isAt(hosts, link),
  )
}
