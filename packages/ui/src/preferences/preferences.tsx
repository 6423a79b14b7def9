import { allPurposes, type Service } from '@assent/core'
import { Component, createRef, h, type VNode } from 'preact'
import { askedOf } from '../asked.ts'
import { nameOf } from '../name-of.ts'
import { newsOf } from '../news/news-of.ts'
import { neededAbroad } from './needed-abroad.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import type { UiContext } from '../context.ts'
import type { LayerMessages, Translate } from '../messages.ts'
import { draftOf, toggle, type Draft } from './draft.ts'
import { PurposeCard } from './purpose-card.tsx'

interface PreferencesProps {
  readonly context: UiContext
  readonly t: Translate<LayerMessages>
}

/** The second layer: a switch for every purpose and service. */
export class Preferences extends Component<
  PreferencesProps,
  { readonly draft: Draft }
> {
  private readonly dialog = createRef<HTMLDialogElement>()

  constructor(props: PreferencesProps) {
    super(props)
    const { client } = props.context
    const draft = draftOf(client.catalog(), client.api.allows)
    this.state = { draft }
  }

  override componentDidMount(): void {
    this.dialog.current!.showModal()
  }

  override componentWillUnmount(): void {
    // Closing is what gives the focus back to where it came from.
    this.dialog.current?.close()
  }

  override render(): VNode {
    const { context, t } = this.props
    const { api, catalog, config: configOf } = context.client
    const { draft } = this.state
    const config = configOf()
    const { name, address, contact } = config.controller
    const { preferences, logo } = config.appearance ?? {}
    const sheet = preferences === 'sheet' ? 'assent-sheet' : ''
    const asked = askedOf(context.client)
    const hasRecord = !!context.client.record()?.time
    const isLocked = !!context.client.rules?.signals.includes('age')
    const news = isLocked ? [t('locked')] : newsOf(context.client, asked, t)
    const onToggle = (id: string): void =>
      this.setState({ draft: toggle(catalog(), draft, id) })
    const locale = api.$locale.get()
    const card = {
      locale,
      abroad(service: Service) {
        const needed = neededAbroad(context.client, service)
        const name = needed?.purpose && nameOf(needed.purpose, t, locale)
        return needed && t('abroad').replace('{name}', name ?? '\u2013')
      },
      t,
      draft,
      isLocked,
      again: hasRecord ? asked.ids : [],
      onToggle,
    }
    return (
      <dialog
        ref={this.dialog}
        class={`assent-preferences ${sheet}`}
        aria-labelledby="assent-settings"
        onCancel={(event) => {
          event.preventDefault()
          api.hide()
        }}
      >
        <div class="assent-row assent-head">
          {logo && <img class="assent-logo" src={logo} alt="" />}
          <h2 id="assent-settings">{t('settings')}</h2>
          <button
            type="button"
            class="assent-close"
            aria-label={t('close')}
            onClick={() => api.hide()}
          >
            {'\u00d7'}
          </button>
        </div>
        <div
          class="assent-scroll"
          tabIndex={0}
          role="group"
          aria-labelledby="assent-settings"
        >
          <p>{t('settingsIntro')}</p>
          {news.map((text) => (
            <p class="assent-news" role="status">
              {text}
            </p>
          ))}
          <ul>
            {allPurposes(config).map((purpose) => (
              <PurposeCard key={purpose.id} {...card} purpose={purpose} />
            ))}
          </ul>
          <p class="assent-note">
            {t('controller')}:{' '}
            {[name, address, contact].filter(Boolean).join(', ')}
            {config.policy && ' \u2013 '}
            {config.policy && <a href={config.policy.url}>{t('policy')}</a>}
          </p>
          {hasRecord && (
            <button
              type="button"
              class="assent-button assent-quiet"
              onClick={() => api.show('history')}
            >
              {t('history')}
            </button>
          )}
        </div>
        <div class="assent-buttons assent-foot">
          {isLocked || <AnswerButtons context={context} t={t} />}
          <button
            type="button"
            class="assent-button assent-save"
            onClick={(event) =>
              isLocked ? api.hide() : void api.save(draft, event)
            }
          >
            {t(isLocked ? 'understood' : 'save')}
          </button>
        </div>
      </dialog>
    )
  }
}
