import type { Client } from '@assent/core'

/** Links that connect or load as soon as they are in the page. */
const LINKS = 'link[href]:is([rel*=pre],[rel*=style])'

/** Whether a host fits a pattern; `*.` in front stands for every subdomain. */
function fits(host: string, pattern: string): boolean {
  return pattern[0] === '*' ? host.endsWith(pattern.slice(1)) : host === pattern
}

/**
 * Names, in one message, links that reach a service which is not granted: a
 * connection made ahead tells it of the visitor as well as a script would.
 */
export function nameEarlyLinks({ api, catalog, fail, ran }: Client): void {
  // What has run may have put them there.
  if (ran.size) return
  const found: Element[] = []
  let lines = ''
  for (const link of document.querySelectorAll<HTMLLinkElement>(LINKS)) {
    const [, host = ''] = link.href.split(/[/:]+/)
    for (const [id, { service }] of catalog()) {
      const isTheirs = service?.hosts?.some((pattern) => fits(host, pattern))
      if (!isTheirs || api.allows(id)) continue
      found.push(link)
      lines += `\n- <link rel="${link.rel}" href="${link.href}"> reaches "${id}", which is not granted`
    }
  }
  if (lines)
    fail(
      'gate',
      `links do not wait (docs/reference/attributes.md):${lines}`,
      found,
    )
}
