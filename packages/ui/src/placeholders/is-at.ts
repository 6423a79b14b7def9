/**
 * Whether an address is on one of these hosts. Labels are compared whole; `*.`
 * in front stands for every subdomain, a folder behind it for what is in that.
 */
export function isAt(
  hosts: readonly string[] | undefined,
  { hostname, pathname }: HTMLAnchorElement,
): boolean {
  return !!hosts?.some((pattern) => {
    const [host = '', folder] = pattern.split('/')
    return (
      (host[0] === '*'
        ? hostname.endsWith(host.slice(1))
        : hostname === host) &&
      (!folder || pathname.split('/')[1] === folder)
    )
  })
}
