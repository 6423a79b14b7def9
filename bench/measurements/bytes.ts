import { allRan } from '../world/all-ran.ts'
import { clickOn } from '../world/click-on.ts'
import type { Lab, Stage } from '../world/lab.ts'
import { openTab } from '../world/tab.ts'

/** What is fetched besides the page and its tags. Bytes by brotli 11. */
export interface Weight {
  readonly requests: number
  /** Of the subject's own files. */
  readonly bytes: number
  /** Of what the site owner writes: configuration, in files or in the page. */
  readonly config: number
}

/** Weights of a first visit, of what a choice fetches, and of a returning one. */
export interface Weights {
  readonly first: Weight
  readonly choice: Weight
  readonly returning: Weight
}

/** Longer than anything that a page fetches by itself takes. */
const REST = 700

async function weigh({ subject, site }: Stage, plain: number): Promise<Weight> {
  const files = await subject.files()
  const own = new Set(files.map(({ path }) => path))
  const configs = new Set(
    files.filter(({ isConfig }) => isConfig).map(({ path }) => path),
  )
  const requests = site.takeRequests()
  const asked = requests.filter((path) => own.has(path))
  const sum = (paths: readonly string[]) =>
    paths.reduce((total, path) => total + site.size(path), 0)
  const hasPage = requests.includes('/')
  return {
    requests: asked.length,
    bytes: sum(asked.filter((path) => !configs.has(path))),
    config:
      sum(asked.filter((path) => configs.has(path))) +
      (hasPage ? site.size('/') - plain : 0),
  }
}

/** Counts once; it is the same in every run. */
export async function weighSubject(lab: Lab, stage: Stage): Promise<Weights> {
  const { subject, site } = stage
  const plain = lab.stages[0]!.site.size('/')
  const context = await lab.newContext()
  try {
    const { page, cdp } = await openTab(context, site.origin)
    site.takeRequests()
    await page.goto(site.origin)
    await page.waitForTimeout(REST)
    const first = await weigh(stage, plain)
    if (subject.controls) {
      await clickOn(page, subject.controls.accept)
      await allRan(page, 3)
      await page.waitForTimeout(REST)
    }
    const choice = await weigh(stage, plain)
    await cdp.send('Network.clearBrowserCache')
    await page.goto(site.origin)
    await page.waitForTimeout(REST)
    return { first, choice, returning: await weigh(stage, plain) }
  } finally {
    await context.close()
  }
}
