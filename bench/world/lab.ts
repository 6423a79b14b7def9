import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { externalTags } from '../page/tags.ts'
import { writePage } from '../page/write-page.ts'
import { startSite, type Site } from './start-site.ts'
import { startTagHost } from './start-tag-host.ts'
import type { Subject } from '../subjects/subject.ts'

/** A subject on a site of its own; `/` has a tag of each purpose. */
export interface Stage {
  readonly subject: Subject
  readonly site: Site
}

/** Where everything is measured. */
export interface Lab {
  readonly browser: Browser
  /** Where tags are fetched from. */
  readonly tags: string
  readonly stages: readonly Stage[]
  /** A profile in which nothing is stored or cached. */
  newContext(): Promise<BrowserContext>
  close(): Promise<void>
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * 127.0.0.1',
      // Some show nothing to a browser that is driven.
      '--disable-blink-features=AutomationControlled',
    ],
  })
}

async function createStage(subject: Subject, tags: string): Promise<Stage> {
  const site = await startSite()
  for (const { path, body } of await subject.files()) site.put(path, body)
  site.put('/blank', '<!doctype html><link rel="icon" href="data:,">')
  site.put('/', writePage(subject.page(externalTags(tags, 3))))
  return { subject, site }
}

/** Starts the servers and the browser. */
export async function openLab(subjects: readonly Subject[]): Promise<Lab> {
  const host = await startTagHost()
  const stages = await Promise.all(
    subjects.map((subject) => createStage(subject, host.origin)),
  )
  const browser = await launch()
  return {
    browser,
    tags: host.origin,
    stages,
    newContext: () => browser.newContext({ serviceWorkers: 'block' }),
    async close() {
      await browser.close()
      for (const { site } of stages) site.close()
      host.close()
    },
  }
}
