import { afterEach, beforeEach } from 'vitest'
import type { Engine, Tab } from '../browsers/tab.ts'
import { engine, world } from './world.ts'

/** A fresh tab for each test of a `describe`, and an empty log. */
export function useTab(name: Engine['name']): () => Tab {
  let tab: Tab
  beforeEach(async () => {
    tab = await (await engine(name)).newTab()
    world.clear()
  })
  afterEach(() => tab.close())
  return () => tab
}
