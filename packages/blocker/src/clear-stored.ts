import type { Client, Desk, Off, Platform } from '@assent/core'

/** Those names, not ours, that fit a pattern in which `*` stands for any characters. */
function fitting(names: readonly string[], pattern: string): string[] {
  const parts = pattern.split('*').map((part) => part.replace(/\W/g, '\\$&'))
  const expression = RegExp(`^(?!assent(\\.|$))${parts.join('.*')}$`)
  return names.filter((name) => expression.test(name))
}

/**
 * Deletes the cookies and web storage keys that the configuration names for
 * what is not granted, now and whenever choices change.
 */
export function clearStored(
  client: Client,
  { cookies, storage }: Platform,
  { session, purgeCookie }: Desk,
): Off {
  function clear(): void {
    for (const [id, { purpose, service }] of client.catalog()) {
      if (client.api.allows(id)) continue
      const kept = service ?? purpose
      for (const { name, domain } of kept.cookies ?? []) {
        const names = cookies().split(/=[^;]*(?:; *|$)/)
        for (const found of fitting(names, name)) purgeCookie(found, domain)
      }
      for (const { key } of kept.storage ?? [])
        for (const area of [storage, session])
          for (const found of fitting(area.keys(), key)) area.remove(found)
    }
  }

  clear()
  return client.on('change', clear)
}
