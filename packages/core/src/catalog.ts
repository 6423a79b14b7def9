import type { Config, Purpose, Service } from './config/config.ts'

/** What a purpose or service id stands for. */
export interface Entry {
  readonly purpose: Purpose
  /** Missing where the id is the purpose's own. */
  readonly service?: Service
}

/** Every id that may be asked about; what is not in it is never allowed. */
export type Catalog = ReadonlyMap<string, Entry>

/** The configured purposes, with `necessary` in front whether named or not. */
export function allPurposes(config: Config): readonly Purpose[] {
  const isNecessary = ({ id }: Purpose): boolean => id === 'necessary'
  return [
    config.purposes.find(isNecessary) ?? { id: 'necessary' },
    ...config.purposes.filter((purpose) => !isNecessary(purpose)),
  ]
}

/** Indexes a valid configuration by id. */
export function createCatalog(config: Config): Catalog {
  const catalog = new Map<string, Entry>()
  for (const purpose of allPurposes(config)) {
    catalog.set(purpose.id, { purpose })
    for (const service of purpose.services ?? [])
      catalog.set(service.id, { purpose, service })
  }
  return catalog
}
