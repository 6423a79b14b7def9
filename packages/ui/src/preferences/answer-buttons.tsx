import { Fragment, h, type VNode } from 'preact'
import type { UiContext } from '../context.ts'
import type { BannerMessages, Translate } from '../messages.ts'

interface AnswerButtonsProps {
  readonly context: UiContext
  readonly t: Translate<BannerMessages>
}

/** Both answers side by side, with the same weight as on the banner. */
export function AnswerButtons({ context, t }: AnswerButtonsProps): VNode {
  const { api } = context.client
  return (
    <Fragment>
      <button
        type="button"
        class="assent-button assent-reject"
        onClick={() => void api.rejectAll()}
      >
        {t('rejectAll')}
      </button>
      <button
        type="button"
        class="assent-button assent-accept"
        onClick={(event) => void api.acceptAll(event)}
      >
        {t('acceptAll')}
      </button>
    </Fragment>
  )
}
