import type { BrowserContext } from 'playwright-core'
import { allRan } from './all-ran.ts'
import { clickOn } from './click-on.ts'
import type { Lab, Stage } from './lab.ts'
import { openTab } from './tab.ts'

const contexts = new WeakMap<Stage, Promise<BrowserContext>>()

async function accept(lab: Lab, stage: Stage): Promise<BrowserContext> {
  const { subject, site } = stage
  const context = await lab.newContext()
  const { page } = await openTab(context, site.origin)
  await page.goto(site.origin)
  if (subject.controls) {
    await clickOn(page, subject.controls.accept)
    await allRan(page, 3)
    // What follows a choice, a receipt for example, is over by then.
    await page.waitForTimeout(500)
    // Once more, so that a browser keeps what it has compiled.
    await page.goto(site.origin)
    await allRan(page, 3)
  }
  await page.close()
  return context
}

/** The profile of somebody who has accepted everything; one for each stage. */
export function returningContext(
  lab: Lab,
  stage: Stage,
): Promise<BrowserContext> {
  const known = contexts.get(stage) ?? accept(lab, stage)
  contexts.set(stage, known)
  return known
}
