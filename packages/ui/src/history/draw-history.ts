import { make } from '../make.ts'
import type { HistoryMessages, LayerMessages, Translate } from '../messages.ts'
import { createTranslate } from '../translate.ts'
import { drawActs } from './draw-acts.ts'
import { drawDecision } from './draw-decision.ts'
import type { HistoryContext } from './past.ts'
import { readDecisions } from './read-decisions.ts'

type T = Translate<HistoryMessages & LayerMessages>

/** The name of the dialog, and what closes it: neither changes a choice. */
function drawHead(t: T, id: string, onClose: () => void): HTMLElement {
  const close = make(
    'button',
    'assent-close',
    { type: 'button', onclick: onClose },
    ['\u00d7'],
  )
  close.setAttribute('aria-label', t('closeHistory'))
  return make('div', 'assent-row assent-head', {}, [
    make('h2', '', { id }, [t('history')]),
    close,
  ])
}

/** The dialog, with all decisions that this browser keeps as soon as they are read. */
export function drawHistory(context: HistoryContext): HTMLDialogElement {
  const { client, history, layers, texts } = context
  const { hide } = client.api
  const t: T = createTranslate(context, { ...layers.english, ...texts })
  const list = make('ul', '')

  async function fill(): Promise<void> {
    try {
      const items = (await readDecisions(context)).map((one) =>
        drawDecision(one, t, client.$locale.get()),
      )
      if (!items[0]) items.push(make('li', '', {}, [t('nothingKept')]))
      list.replaceChildren(...items)
    } catch (cause) {
      client.fail('load', __DEV__ && 'the history cannot be shown', cause)
      hide()
    }
  }

  void fill()
  const id = 'assent-past'
  const scroll = make('div', 'assent-scroll', { tabIndex: 0, role: 'group' }, [
    make('p', '', {}, [t('historyIntro')]),
    list,
  ])
  const dialog = make('dialog', 'assent-preferences assent-history', {}, [
    drawHead(t, id, hide),
    scroll,
    drawActs(history, t, fill),
  ])
  for (const element of [dialog, scroll])
    element.setAttribute('aria-labelledby', id)
  dialog.oncancel = (event) => {
    event.preventDefault()
    hide()
  }
  return dialog
}
