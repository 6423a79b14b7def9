import type { Off } from '@assent/core'
import { addStyles } from './add-styles.ts'
import { createStatus } from './banner/create-status.ts'
import { drawBanner } from './banner/draw-banner.ts'
import { en } from './banner/en.ts'
import colours from './colours.css'
import type { HistoryPart, UiContext } from './context.ts'
import { createHome } from './create-home.ts'
import { keepOnTop } from './keep-on-top.ts'
import { measure } from './measure.ts'
import type { FirstMessages } from './messages.ts'
import styles from './styles.css'
import { createTranslate } from './translate.ts'

/**
 * Shows what `$surface` asks for, in an element of its own that is the first
 * of the document, so that it is first in the tab order.
 */
export function mountUi(context: UiContext): Off {
  const { client, data, desk, loader, sdk } = context
  const { $surface, hide } = client.api
  const { host, root, tree, home } = createHome(client)
  const layer = document.createElement('div')
  const t = createTranslate<FirstMessages>(context, {
    ...en,
    ...context.news?.newsEnglish,
  })
  const top = keepOnTop(host, root, home)
  const status = createStatus(client, t)
  const offs: Off[] = [status.dispose]
  const style = (text: string): unknown => offs.push(addStyles(text, tree))
  let part: Awaited<ReturnType<typeof loader.preferences>> | undefined
  let viewPast: ReturnType<HistoryPart['viewHistory']> | undefined
  let banner: HTMLElement | undefined
  let hasBanner = false

  async function load(isPast: boolean): Promise<void> {
    try {
      const [layers, past, texts] = await Promise.all([
        loader.preferences(),
        isPast && loader.history(),
        isPast && data.past(client.$locale.get()),
      ])
      if (!part) {
        style((part = layers).styles)
        root.append(layer)
        root.addEventListener('keydown', layers.goRound)
      }
      if (past && texts && !viewPast) {
        viewPast = past.viewHistory(root, context, layers, texts)
        style(past.historyStyles)
      }
      draw()
    } catch (cause) {
      client.fail('load', __DEV__ && 'the preferences did not load', cause)
      hide()
    }
  }

  function draw(): void {
    const surface = $surface.get()
    const isPast = surface === 'history'
    const isLayer = !/^(none|banner)$/.test(surface)
    // Behind these the banner stays, to come back to.
    if (surface !== 'preferences' && !isPast) hasBanner = surface === 'banner'
    if (!hasBanner) banner?.remove()
    else if (!banner?.isConnected)
      root.prepend((banner = drawBanner(context, t)))
    if (isLayer && !(isPast ? viewPast : part)) void load(isPast)
    part?.drawLayer(layer, context, surface)
    viewPast?.(isPast)
    top.raise(surface !== 'none')
    if (hasBanner && banner instanceof HTMLDialogElement && !banner.open)
      banner.showModal()
  }

  style(colours + styles)
  root.append(status.element)
  client.showing = () => {
    const surface =
      layer.querySelector('.assent-preferences') ??
      root.querySelector('.assent-banner')
    return surface ? measure(surface, sdk) : undefined
  }
  const near = (): void => void desk().catch(() => {})
  for (const type of ['pointerover', 'focusin'])
    root.addEventListener(type, near, { once: true })
  offs.push($surface.subscribe(draw), () => {
    part?.drawLayer(layer, context, 'none')
    viewPast?.(false)
    top.dispose()
  })
  return () => offs.forEach((off) => off())
}
