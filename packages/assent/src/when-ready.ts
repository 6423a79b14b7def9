import type { Assent } from './create-assent.ts'

/** Gives what is on the page as soon as there is a valid configuration. */
export function whenReady<Client extends Pick<Assent, 'allows'>>(
  find: () => Client | undefined,
): Promise<Client> {
  return new Promise((resolve) => {
    const look = (): void => {
      const assent = find()
      if (!assent?.allows('necessary')) return
      document.removeEventListener('assent:ready', look)
      resolve(assent)
    }
    document.addEventListener('assent:ready', look)
    look()
  })
}
