import { random } from '../../world/random.ts'

export type Purpose = 'analytics' | 'marketing'

/** One script of a round. */
export interface Step {
  readonly id: string
  readonly purpose: Purpose
  /** Whether it asks to be run again after each grant. */
  readonly isAgain: boolean
  /**
   * Of an inline module no engine but WebKit tells when it runs. One that is
   * taken back does not run again before the page is loaded again.
   */
  readonly isInlineModule: boolean
  readonly markup: string
}

/** Something that is done after a while, in ms. */
export interface Deed {
  readonly after: number
  /** What is granted or denied by it; with neither, the page is left. */
  readonly choices: Readonly<Partial<Record<Purpose, boolean>>>
}

/** A page that is decided about, and left, while it is being released. */
export interface Round {
  readonly steps: readonly Step[]
  /** What is done on each visit; the page is left after each but the last. */
  readonly visits: readonly (readonly Deed[])[]
}

const purposes = ['analytics', 'marketing'] as const

const KINDS = [
  ['', false],
  ['', false],
  ['', true],
  ['', true],
  ['defer', true],
  ['async', true],
  ['data-type="module"', true],
  ['data-type="module"', false],
  ['data-type="module"', 'imports'],
] as const

/** The round of a seed. */
export function round(seed: number): Round {
  const next = random(seed)
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item =>
    items[below(items.length)]!

  const steps = Array.from({ length: 6 + below(8) }, (_, i) => {
    const [attributes, how] = pick(KINDS)
    const id = `${i}`
    const purpose = pick(purposes)
    const isAgain = below(4) === 0
    const isInlineModule = attributes.includes('module') && how !== true
    const address = `/step.js?delay=${below(60)}`
    const tags = `type="text/plain" data-consent="${purpose}" ${attributes} ${isAgain ? 'data-consent-again' : ''}`
    const imports = how === 'imports' ? `import '${address}';` : ''
    const markup =
      how === true
        ? `<script ${tags} data-src="${address}&id=${id}"></script>`
        : `<script ${tags}>${imports} ran('${id}')</script>`
    return { id, purpose, isAgain, isInlineModule, markup }
  })

  const deed = (): Deed => {
    const both = below(2) === 0
    const isGranted = below(5) < 3
    const choices = both
      ? { analytics: isGranted, marketing: isGranted }
      : { [pick(purposes)]: isGranted }
    return { after: below(2) * below(70), choices }
  }
  const visits = Array.from({ length: 1 + below(3) }, () =>
    Array.from({ length: 1 + below(5) }, deed),
  )
  return { steps, visits }
}
