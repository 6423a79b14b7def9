import { random } from '../../world/random.ts'

/** A page with scripts of all kinds, each of which says when it ran. */
export interface Mix {
  readonly seed: number
  /** In document order. */
  readonly scripts: readonly { readonly id: string; readonly kind: Kind }[]
  /** The body in two parts, between which the server may wait. */
  readonly parts: readonly [string, string]
  /** How long, in ms. */
  readonly pause: number
  /** How Assent is loaded. */
  readonly mode: 'async' | 'head' | 'body'
}

export type Kind =
  | 'inline'
  | 'inline async'
  | 'inline defer'
  | 'external'
  | 'defer'
  | 'async'
  | 'async defer'
  | 'module'
  | 'inline module'
  | 'importing module'
  | 'async module'
  | 'inline async module'
  | 'nomodule'
  | 'inline nomodule'

/** The attributes of each kind, and whether it has a `src`. */
const KINDS: Readonly<
  Record<Kind, readonly [attributes: string, isExternal: boolean]>
> = {
  inline: ['', false],
  // Of no effect on what is not fetched.
  'inline async': ['async', false],
  'inline defer': ['defer', false],
  external: ['', true],
  defer: ['defer', true],
  async: ['async', true],
  'async defer': ['async defer', true],
  module: ['type="module"', true],
  'inline module': ['type="module"', false],
  'importing module': ['type="module"', false],
  'async module': ['type="module" async', true],
  'inline async module': ['type="module" async', false],
  nomodule: ['nomodule', true],
  'inline nomodule': ['nomodule', false],
}

/** Twice as likely: what most pages have. */
const CHANCES: readonly Kind[] = [
  ...(Object.keys(KINDS) as Kind[]),
  'inline',
  'inline',
  'external',
  'external',
  'defer',
]

/** Those that may run at any time. */
export const isAsync = (kind: Kind): boolean =>
  kind === 'async' || kind === 'async defer' || kind.endsWith('async module')

/** Those that no browser of today runs. */
export const isOld = (kind: Kind): boolean => kind.endsWith('nomodule')

/** Hosts that scripts come from: one would answer six at a time. */
export const SCRIPT_HOSTS = [
  'site.test',
  'www.site.test',
  'shop.site.test',
  'other.test',
] as const

/** The page of a seed, with tags or without. */
export function mix(seed: number, isTagged: boolean, port: number): Mix {
  const next = random(seed)
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item =>
    items[below(items.length)]!
  const address = (id: string): string =>
    `http://${pick(SCRIPT_HOSTS)}:${port}/step.js?id=${id}&delay=${below(4) ? below(20) : below(60)}`

  function markup(id: string, kind: Kind): string {
    const [attributes, isExternal] = KINDS[kind]
    const url = address(id)
    const source = pick(['src', 'data-src'])
    const text = isExternal
      ? ''
      : kind === 'importing module'
        ? `import '${address('')}'; order.push('${id}')`
        : `order.push('${id}')`
    const tags = isTagged
      ? `type="text/plain" data-consent="analytics" ${attributes.replace('type=', 'data-type=')}`
      : attributes
    const from = isExternal ? `${isTagged ? source : 'src'}="${url}"` : ''
    const script = `<script ${tags} ${from}>${text}</script>`
    return pick([script, script, `<p>${script}</p>`, `text ${script}`])
  }

  const scripts = Array.from({ length: 3 + below(8) }, (_, i) => ({
    id: `${i}`,
    kind: pick(CHANCES),
  }))
  const written = scripts.map(({ id, kind }) => markup(id, kind))
  const cut = below(written.length)
  return {
    seed,
    scripts,
    parts: [written.slice(0, cut).join('\n'), written.slice(cut).join('\n')],
    pause: below(2) * below(40),
    mode: pick(['async', 'async', 'head', 'body']),
  }
}
