import type { Config, Purpose, Service } from './config.ts'

/** What a purpose or service id stands for. */
export interface Entry {
  readonly purpose: Purpose
  /** Missing where the id is the purpose's own. */
  readonly service?: Service | undefined
}

/** Every id that may be asked about; what is not in it is never allowed. */
export type Catalog = ReadonlyMap<string, Entry>

/** The configured purposes, with `necessary` in front whether named or not. */
export function allPurposes({ purposes }: Config): readonly Purpose[] {
  const own = purposes.find(({ id }) => id === 'necessary')
  return [
    own ?? { id: 'necessary' },
    ...purposes.filter((purpose) => purpose !== own),
  ]
}

/** Indexes a valid configuration by id. */
export function createCatalog(config: Config): Catalog {
  return new Map(
    allPurposes(config).flatMap((purpose) =>
      [undefined, ...(purpose.services ?? [])].map(
        (service): [string, Entry] => [
          (service ?? purpose).id,
          { purpose, service },
        ],
      ),
    ),
  )
}
