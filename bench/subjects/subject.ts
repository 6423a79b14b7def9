import type { Tag } from '../page/tags.ts'

/** What a subject adds to the page. */
export interface PageParts {
  readonly head?: string
  /** The tags, in the form in which the subject wants them. */
  readonly tags?: string
  /** Before the end of the body. */
  readonly end?: string
}

/** A file that is served from the page's own site. */
export interface SubjectFile {
  readonly path: string
  readonly body: string | Uint8Array
  /** Written by the site owner, so not counted as the subject's bytes. */
  readonly isConfig?: boolean
}

/** CSS selectors of what a visitor sees and uses. */
export interface Controls {
  readonly banner: string
  readonly accept: string
  /** What opens the preferences, and what is on screen then. */
  readonly preferences?: string
  readonly dialog?: string
}

/** One of those that are measured, set up as it tells its users to. */
export interface Subject {
  readonly name: string
  readonly version: string
  /** Whether it has preferences and blocks by itself. */
  readonly isPeer: boolean
  /** Whether tags wait for a choice by it. */
  readonly blocks: boolean
  /** Whether tags are elements of the page, so that there can be thousands. */
  readonly hasGates: boolean
  /** Whether it differs from another only in how it is loaded. */
  readonly onlyLoads?: boolean
  /** None where nothing is shown. */
  readonly controls?: Controls
  files(): Promise<SubjectFile[]>
  page(tags: readonly Tag[]): PageParts
}
