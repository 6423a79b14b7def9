import { make } from '../make.ts'
import type { HistoryMessages, LayerMessages, Translate } from '../messages.ts'
import { createTranslate } from '../translate.ts'
import { drawActs } from './draw-acts.ts'
import { drawDecision } from './draw-decision.ts'
import { en } from './en.ts'
import type { HistoryContext } from './past.ts'
import { readDecisions } from './read-decisions.ts'

type T = Translate<HistoryMessages & LayerMessages>

/** What the list says about itself, in the language of the interface. */
async function speak({
  client,
  data,
  english,
  language,
}: HistoryContext): Promise<T> {
  const locale = client.$locale.get()
  const texts = await data.languages.load(locale, 'history').catch((cause) => {
    client.fail('load', __DEV__ && 'the language did not load', cause)
  })
  return createTranslate(
    { client, language: { ...language, ...texts } },
    { ...english, ...en },
  )
}

/** The name of the dialog, and what closes it: neither changes a choice. */
function drawHead(t: T, id: string, onClose: () => void): HTMLElement {
  const close = make(
    'button',
    'assent-close',
    { type: 'button', onclick: onClose },
    ['\u00d7'],
  )
  close.setAttribute('aria-label', t('closeHistory'))
  return make('header', 'assent-row', {}, [
    make('h2', '', { id }, [t('history')]),
    close,
  ])
}

/** The dialog with all decisions that this browser keeps. */
export async function drawHistory(
  context: HistoryContext,
): Promise<HTMLDialogElement> {
  const { client, history } = context
  const { hide } = client.api
  const t = await speak(context)
  const list = make('ul', '')
  async function fill(): Promise<void> {
    const locale = client.$locale.get()
    const decisions = await readDecisions(context)
    const items = decisions.map((one) => drawDecision(one, t, locale))
    if (!items[0]) items.push(make('li', '', {}, [t('nothingKept')]))
    list.replaceChildren(...items)
  }

  await fill()
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
