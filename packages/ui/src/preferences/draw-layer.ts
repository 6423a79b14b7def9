import type { Surface } from '@assent/core'
import { h, render } from 'preact'
import { en as bannerEn } from '../banner/en.ts'
import type { UiContext } from '../context.ts'
import { createTranslate } from '../translate.ts'
import { en } from './en.ts'
import { surfaces } from './surfaces.ts'

/** Shows one of the surfaces besides the banner, or takes it away. */
export function drawLayer(
  parent: HTMLElement,
  context: UiContext,
  surface: Surface,
): void {
  const Layer = surfaces[surface]
  const t = createTranslate(context, { ...bannerEn, ...en })
  render(Layer ? h(Layer, { context, t }) : null, parent)
}
