/**
 * Whether an address is on one of these hosts. Labels are compared whole; `*.`
 * in front stands for every subdomain, a path for itself and all below it.
 */
export function isAt(
  hosts: readonly string[] | undefined,
  { hostname, pathname }: HTMLAnchorElement,
): boolean {
  return !!hosts?.some((pattern) => {
    const [host, ...path] = pattern.split('/')
    return (
      (host![0] === '*'
        ? hostname.endsWith(host!.slice(1))
        : hostname === host) &&
      `${pathname}/`.startsWith(`/${path.map((part) => `${part}/`).join('')}`)
    )
  })
}
