import { h, type VNode } from 'preact'
import { barClass } from '../bar-class.ts'
import { askedOf } from '../asked.ts'
import type { UiContext } from '../context.ts'
import type { LayerMessages, Translate } from '../messages.ts'
import { newsOf } from '../news/news-of.ts'

interface NoticeBarProps {
  readonly context: UiContext
  readonly t: Translate<LayerMessages>
}

/** Tells what needs no answer: that a signal was heeded, or what will change. */
export function NoticeBar({ context, t }: NoticeBarProps): VNode {
  const { client } = context
  const { api, config } = client
  const { policy } = config()
  return (
    <section class={barClass(client)} aria-label={t('title')}>
      <div class="assent-words" role="status">
        {newsOf(client, askedOf(client), t).map((text) => (
          <p class="assent-news">{text}</p>
        ))}
        {policy && <a href={policy.url}>{t('policy')}</a>}
      </div>
      <div class="assent-buttons">
        <button
          type="button"
          class="assent-button assent-understood"
          onClick={() => api.hide()}
        >
          {t('understood')}
        </button>
        <button
          type="button"
          class="assent-button assent-settings"
          onClick={() => api.show('preferences')}
        >
          {t('settings')}
        </button>
      </div>
    </section>
  )
}
