import { make } from '../make.ts'
import { createTranslate } from '../translate.ts'
import { drawActs } from './draw-acts.ts'
import { drawDecision } from './draw-decision.ts'
import { en } from './en.ts'
import type { HistoryContext } from './past.ts'
import { readDecisions } from './read-decisions.ts'

/** The dialog with all decisions that this browser keeps. */
async function drawHistory(
  context: HistoryContext,
): Promise<HTMLDialogElement> {
  const { client, data, english, history, language } = context
  const { api, $locale } = client
  const locale = $locale.get()
  const texts = await data.languages.load(locale, 'history').catch((cause) => {
    client.fail('load', __DEV__ && 'the language did not load', cause)
  })
  const t = createTranslate(
    { client, language: { ...language, ...texts } },
    { ...english, ...en },
  )
  const list = make('ul', '')
  async function fill(): Promise<void> {
    const decisions = await readDecisions(context)
    const items = decisions.map((one) => drawDecision(one, t, locale))
    list.replaceChildren(
      ...(items.length ? items : [make('li', '', {}, [t('nothingKept')])]),
    )
  }

  await fill()
  const name = { id: 'assent-past' }
  const close = make(
    'button',
    'assent-close',
    {
      type: 'button',
      ariaLabel: t('closeHistory'),
      onclick: () => api.hide(),
    },
    ['\u00d7'],
  )
  const scroll = make('div', 'assent-scroll', { tabIndex: 0, role: 'group' }, [
    make('p', '', {}, [t('historyIntro')]),
    list,
  ])
  const dialog = make('dialog', 'assent-preferences assent-history', {}, [
    make('header', 'assent-row', {}, [
      make('h2', '', name, [t('history')]),
      close,
    ]),
    scroll,
    drawActs(history, t, fill),
  ])
  for (const element of [dialog, scroll])
    element.setAttribute('aria-labelledby', name.id)
  dialog.oncancel = (event) => {
    event.preventDefault()
    api.hide()
  }
  return dialog
}

/** Shows *My choices* or takes it away. */
export function viewHistory(
  root: Element,
  context: HistoryContext,
): (isShown: boolean) => void {
  const { client } = context
  let dialog: HTMLDialogElement | undefined
  let isWanted = false

  async function open(): Promise<void> {
    try {
      const drawn = await drawHistory(context)
      if (!isWanted || dialog) return
      root.append((dialog = drawn))
      dialog.showModal()
    } catch (cause) {
      client.fail('load', __DEV__ && 'the history cannot be shown', cause)
      client.api.hide()
    }
  }

  return (isShown) => {
    if (isShown === isWanted) return
    isWanted = isShown
    // Closing is what gives the focus back to where it came from.
    dialog?.close()
    dialog?.remove()
    dialog = undefined
    if (isShown) void open()
  }
}
