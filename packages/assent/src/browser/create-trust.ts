import type { Trust } from '@assent/blocker'

interface Policy {
  createScript(text: string): string
  createScriptURL(url: string): string
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy
}

const same = (text: string): string => text

/**
 * Passes scripts through a Trusted Types policy named `assent`, made when it
 * is first needed. Throws where `trusted-types` in the CSP does not list it.
 * @see https://w3c.github.io/trusted-types/dist/spec/
 */
export function createTrust(): Trust {
  let policy: Policy | undefined
  return (sink, value) => {
    const { trustedTypes } = window as { trustedTypes?: Factory }
    policy ??= trustedTypes?.createPolicy('assent', {
      createScript: same,
      createScriptURL: same,
    })
    return policy ? policy[sink](value) : value
  }
}
