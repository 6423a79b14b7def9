import { providers } from '@assent/integrations'
import {
  mountPlaceholders,
  type PlaceholderContext,
} from '@assent/ui/placeholders'
import { PLACED } from './placed.ts'

/** Shows what stands for what is held, with the vendors that are known. */
export function openPlaceholders(
  context: Omit<PlaceholderContext, 'providers' | 'wanted'>,
): ReturnType<typeof mountPlaceholders> {
  const wanted = `:is(${PLACED}):not([data-consent-placeholder=none])`
  return mountPlaceholders({ ...context, providers, wanted })
}
