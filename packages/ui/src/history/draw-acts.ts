import { make } from '../make.ts'
import type { HistoryMessages, Translate } from '../messages.ts'
import type { HistorySource } from './past.ts'
import { saveFile } from './save-file.ts'
import { wordsOfFaults } from './words-of-faults.ts'

/**
 * What a visitor can do with what is kept: check it, take it along, erase it.
 * Erasing asks once more. One closure, as all of them speak in one place.
 *
 * @param onErased draws anew what is left
 */
export function drawActs(
  { receipts, verify, exportData, erase }: HistorySource,
  t: Translate<HistoryMessages>,
  onErased: () => unknown,
): HTMLElement {
  const status = make('p', '', { role: 'status' })
  const button = (
    key: keyof HistoryMessages,
    onclick: () => unknown,
  ): HTMLButtonElement =>
    make('button', `assent-button assent-${key}`, { type: 'button', onclick }, [
      t(key),
    ])
  let isAsked = false

  function ask(isNow: boolean): void {
    isAsked = isNow
    eraser.textContent = t(isNow ? 'eraseYes' : 'erase')
    status.textContent = isNow ? t('eraseAsk') : ''
  }

  async function eraseAll(): Promise<void> {
    ask(false)
    const { left, server } = await erase()
    await onErased()
    const words = [
      t(server === false ? 'notErased' : server ? 'erasedThere' : 'erased'),
    ]
    if (left.length && server !== false) words.push(t('stillWaits'))
    status.textContent = words.join(' ')
  }

  const eraser = button('erase', () => (isAsked ? void eraseAll() : ask(true)))
  // Who turns to something else has not said yes.
  eraser.onblur = () => isAsked && ask(false)
  return make('div', 'assent-buttons assent-foot', {}, [
    status,
    button('check', () => {
      status.textContent = wordsOfFaults(verify(), receipts(), t)
    }),
    button('download', () => {
      const data = exportData()
      saveFile(`my-choices-${data.exported.slice(0, 10)}.json`, data)
    }),
    eraser,
  ])
}
