import { h, type VNode } from 'preact'
import { barClass } from '../bar-class.ts'
import type { UiContext } from '../context.ts'
import type { PreferencesMessages, Translate } from '../messages.ts'

interface ReloadBarProps {
  readonly context: UiContext
  readonly t: Translate<PreferencesMessages>
}

/** Offers to end what only another page ends. */
export function ReloadBar({ context, t }: ReloadBarProps): VNode {
  return (
    <section class={barClass(context.client)} aria-labelledby="assent-stale">
      <p class="assent-words" id="assent-stale" role="alert">
        {t('stale')}
      </p>
      <div class="assent-buttons">
        <button
          type="button"
          class="assent-button assent-later"
          onClick={() => context.client.api.hide()}
        >
          {t('later')}
        </button>
        <button
          type="button"
          class="assent-button assent-reload"
          onClick={() => location.reload()}
        >
          {t('reload')}
        </button>
      </div>
    </section>
  )
}
