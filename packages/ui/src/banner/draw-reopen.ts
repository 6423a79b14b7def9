import type { Client } from '@assent/core'
import { make } from '../make.ts'
import type { BannerMessages, Translate } from '../messages.ts'

/** The small button that opens the preferences again, where a site wants one. */
export function drawReopen(
  { api, config }: Client,
  t: Translate<BannerMessages>,
): HTMLElement | undefined {
  const corner = config().reopen
  if (!corner) return undefined
  const className = corner.replace(/\w+/g, 'assent-$&').replace('-a', ' a')
  const button = make(
    'button',
    `assent-reopen ${className}`,
    { type: 'button', onclick: () => api.show('preferences') },
    [t('settings')],
  )
  return button
}
