import type { Surface } from '@assent/core'
import type { ComponentType } from 'preact'
import type { UiContext } from '../context.ts'
import type { LayerMessages, Translate } from '../messages.ts'
import { Preferences } from './preferences.tsx'
import { NoticeBar } from './notice-bar.tsx'
import { ReloadBar } from './reload-bar.tsx'

/** What is shown besides the banner. */
export const surfaces: {
  readonly [name in Surface]?: ComponentType<{
    readonly context: UiContext
    readonly t: Translate<LayerMessages>
  }>
} = {
  preferences: Preferences,
  reload: ReloadBar,
  announcement: NoticeBar,
  signal: NoticeBar,
}
