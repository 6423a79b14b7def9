import type { Client, Purpose, Service } from '@assent/core'

/**
 * Whether a service is abroad under a law that wants consent to the transfer,
 * and which purpose that is; none where nobody can give it.
 */
export function neededAbroad(
  { config, rules }: Client,
  { country = '' }: Service,
): { readonly purpose: Purpose | undefined } | undefined {
  const home = rules?.regime.home
  if (!home || country === home) return undefined
  const { purposes } = config()
  return {
    purpose: purposes.find(({ transfer }) => transfer?.includes(country)),
  }
}
