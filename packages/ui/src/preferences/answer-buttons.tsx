import { Fragment, h, type VNode } from 'preact'
import type { UiContext } from '../context.ts'
import type { BannerMessages, Translate } from '../messages.ts'

interface AnswerButtonsProps {
  readonly context: UiContext
  readonly t: Translate<BannerMessages>
}

/** Both answers side by side, with the same weight as on the banner. */
export function AnswerButtons({ context, t }: AnswerButtonsProps): VNode {
  const { api, config } = context.client
  const answers = [
    <button
      key="reject"
      type="button"
      class="assent-button assent-reject"
      onClick={() => void api.rejectAll()}
    >
      {t('rejectAll')}
    </button>,
    <button
      key="accept"
      type="button"
      class="assent-button assent-accept"
      onClick={(event) => void api.acceptAll(event)}
    >
      {t('acceptAll')}
    </button>,
  ]
  if (config().appearance?.order === 'accept-first') answers.reverse()
  return <Fragment>{answers}</Fragment>
}
