import type { Messages } from '../messages.ts'

/** Languages that are files of their own, by BCP 47 tag. */
export const languages: Readonly<Record<string, () => Promise<Messages>>> = {
  az: async () => (await import('./az.ts')).az,
  tr: async () => (await import('./tr.ts')).tr,
  ru: async () => (await import('./ru.ts')).ru,
  ar: async () => (await import('./ar.ts')).ar,
}
