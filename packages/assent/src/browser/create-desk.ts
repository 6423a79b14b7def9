import Cookies from 'js-cookie'
import { listen, type Desk } from '@assent/core'
import { attempt } from './attempt.ts'
import { createKeyValue } from './create-key-value.ts'
import { whenPainted } from './when-painted.ts'

/** `/a/b` and each folder above it, with and without a slash behind. */
function pathsOf(pathname: string): string[] {
  const parts = pathname.split('/').filter(Boolean)
  return parts.reduce<string[]>(
    (paths, part) => {
      const folder = `${paths.at(-1)}${part}`
      return [...paths, folder, `${folder}/`]
    },
    ['/'],
  )
}

/**
 * What deciding needs of the browser. It tells neither on which domain and
 * path a cookie lies nor that cookies are off, so `purgeCookie` tries all.
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-5.3
 */
export function createDesk(): Desk {
  return {
    site: location.hostname,
    painted: () =>
      new Promise((resolve) => {
        const off = listen(window, ['pagehide'], done)
        function done(): void {
          off()
          resolve()
        }
        void whenPainted().then(done)
      }),
    session: createKeyValue('sessionStorage'),
    writeCookie: (name, value, expires, domain) =>
      attempt(() =>
        Cookies.set(name, value, {
          expires,
          sameSite: 'lax',
          secure: location.protocol === 'https:',
          ...(domain && { domain }),
        }),
      ),
    purgeCookie: (name, domain = '') =>
      attempt(() => {
        const labels = location.hostname.split('.')
        const parents = labels.map((_, i) => labels.slice(i).join('.'))
        for (const on of ['', domain, ...parents])
          for (const path of pathsOf(location.pathname))
            Cookies.remove(name, { path, ...(on && { domain: on }) })
      }),
  }
}
