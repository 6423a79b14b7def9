import type { KeyValue } from '../../src/platform.ts'

/**
 * What a browser keeps between the pages of a site. `full`: nothing can be
 * written; `denied`: nothing can be read either.
 */
export interface Profile {
  state: 'open' | 'full' | 'denied'
  readonly storage: KeyValue
  /** As `document.cookie` has it. */
  cookies(): string
  setCookie(name: string, value: string, expires?: Date, domain?: string): void
  removeCookie(name: string): void
}

export function createProfile(): Profile {
  const items = new Map<string, string>()
  const jar = new Map<string, { pair: string; expires: number }>()
  const profile: Profile = {
    state: 'open',
    storage: {
      get: (key) =>
        profile.state === 'denied' ? null : (items.get(key) ?? null),
      set(key, value) {
        if (profile.state !== 'open') return false
        items.set(key, value)
        return true
      },
      remove(key) {
        if (profile.state !== 'denied') items.delete(key)
      },
      keys: () => (profile.state === 'denied' ? [] : [...items.keys()]),
    },
    cookies: () =>
      [...jar.values()]
        .filter(({ expires }) => expires > Date.now())
        .map(({ pair }) => pair)
        .filter(() => profile.state !== 'denied')
        .join('; '),
    setCookie(name, value, expires = new Date(8.64e15), domain = '') {
      if (profile.state !== 'open') return
      const cookie = { pair: `${name}=${value}`, expires: expires.getTime() }
      jar.set(`${name}@${domain}`, cookie)
    },
    removeCookie(name) {
      if (profile.state === 'denied') return
      for (const key of jar.keys())
        if (key.startsWith(`${name}@`)) jar.delete(key)
    },
  }
  return profile
}
