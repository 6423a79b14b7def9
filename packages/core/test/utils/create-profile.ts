import type { KeyValue } from '../../src/platform.ts'

/**
 * What a browser keeps between the pages of a site. Nothing can be written to
 * what is `full`; nothing can be read either from what is `denied`.
 */
export interface Profile {
  storageState: 'open' | 'full' | 'denied'
  cookieState: 'open' | 'full' | 'denied'
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
    storageState: 'open',
    cookieState: 'open',
    storage: {
      get: (key) =>
        profile.storageState === 'denied' ? null : (items.get(key) ?? null),
      set(key, value) {
        if (profile.storageState !== 'open') return false
        items.set(key, value)
        return true
      },
      remove(key) {
        if (profile.storageState !== 'denied') items.delete(key)
      },
      keys: () => (profile.storageState === 'denied' ? [] : [...items.keys()]),
    },
    cookies: () =>
      [...jar.values()]
        .filter(({ expires }) => expires > Date.now())
        .map(({ pair }) => pair)
        .filter(() => profile.cookieState !== 'denied')
        .join('; '),
    setCookie(name, value, expires = new Date(8.64e15), domain = '') {
      if (profile.cookieState !== 'open') return
      const cookie = { pair: `${name}=${value}`, expires: expires.getTime() }
      jar.set(`${name}@${domain}`, cookie)
    },
    removeCookie(name) {
      if (profile.cookieState === 'denied') return
      for (const key of jar.keys())
        if (key.startsWith(`${name}@`)) jar.delete(key)
    },
  }
  return profile
}
