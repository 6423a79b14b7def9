import type { Surface } from '@assent/core'
import { h, render } from 'preact'
import type { UiContext } from '../context.ts'
import { createTranslate } from '../translate.ts'
import { english } from './english.ts'
import { surfaces } from './surfaces.ts'

/** Shows one of the surfaces besides the banner, or takes it away. */
export function drawLayer(
  parent: HTMLElement,
  context: UiContext,
  surface: Surface,
): void {
  const Layer = surfaces[surface]
  const t = createTranslate(context, english)
  render(Layer ? h(Layer, { context, t }) : null, parent)
}
