import { h, type VNode } from 'preact'
import { AnswerButtons } from '../answer-buttons.tsx'
import type { UiContext } from '../context.ts'
import type { BannerMessages, Translate } from '../messages.ts'
import { nameOf } from '../name-of.ts'

interface BannerProps {
  readonly context: UiContext
  readonly t: Translate<BannerMessages>
}

/** The first layer: what is asked for, and both answers side by side. */
export function Banner({ context, t }: BannerProps): VNode {
  const { client, loader } = context
  const { api } = client
  const config = client.config()
  const locale = api.$locale.get()
  const names = config.purposes
    .filter(({ id }) => id !== 'necessary')
    .map((purpose) => nameOf(purpose, t, locale).toLocaleLowerCase(locale))
  const near = (): void => void loader.preferences().catch(() => {})
  return (
    <section class="assent-banner" aria-labelledby="assent-title">
      <div class="assent-words">
        <p class="assent-title" id="assent-title">
          {t('title')}
        </p>
        <p>
          {t('intro')
            .replace('{site}', config.controller.name)
            .replace('{purposes}', names.join(', '))}{' '}
          {config.policy && <a href={config.policy.url}>{t('policy')}</a>}
        </p>
      </div>
      <div class="assent-buttons">
        <AnswerButtons context={context} t={t} />
        <button
          type="button"
          class="assent-button assent-quiet assent-choose"
          onPointerEnter={near}
          onFocus={near}
          onClick={() => api.show('preferences')}
        >
          {t('choose')}
        </button>
      </div>
    </section>
  )
}
