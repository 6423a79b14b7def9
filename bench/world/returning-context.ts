import type { BrowserContext, Page } from 'playwright-core'
import { allRan } from './all-ran.ts'
import { clickOn } from './click-on.ts'
import { isShown } from './is-shown.ts'
import type { Lab, Stage } from './lab.ts'
import { openTab } from './tab.ts'

/** What follows a choice, a receipt for example, is over by then; in ms. */
const REST = 500

const contexts = new WeakMap<Stage, Promise<BrowserContext>>()

/** Some show the button before it does anything; a visitor would try again. */
async function accept(page: Page, button: string): Promise<void> {
  const isDone = async (): Promise<boolean> =>
    (await page.evaluate(() => !!window.ran)) || !(await isShown(page, button))
  do {
    await clickOn(page, button)
    await page.waitForTimeout(REST)
  } while (!(await isDone()))
  await allRan(page, 3)
}

async function createContext(
  lab: Lab,
  { subject, site }: Stage,
): Promise<BrowserContext> {
  const context = await lab.newContext()
  const { page } = await openTab(context, site.origin)
  await page.goto(site.origin)
  if (subject.controls) {
    await accept(page, subject.controls.accept)
    // Once more, so that a browser keeps what it has compiled.
    await page.goto(site.origin)
    await allRan(page, 3)
  }
  await page.close()
  return context
}

/** The profile of somebody who has accepted everything; one for each stage. */
export async function returningContext(
  lab: Lab,
  stage: Stage,
): Promise<BrowserContext> {
  const context = contexts.get(stage) ?? createContext(lab, stage)
  contexts.set(stage, context)
  try {
    return await context
  } catch (error) {
    contexts.delete(stage)
    throw error
  }
}
