import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsIn } from '../../core/test/utils/faults-in.ts'
import { providers } from '../src/index.ts'

const SRC = join(import.meta.dirname, '../src')

const files = readdirSync(SRC).filter(
  (file) => !/^(index|provider)\.ts$/.test(file),
)

describe('the providers', () => {
  it('are one for each file, and its name is the id', () => {
    expect(providers.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files)
  })

  it('share no host', () => {
    const hosts = providers.flatMap((provider) => provider.hosts)
    expect(new Set(hosts).size).toBe(hosts.length)
  })

  it.each(providers)('$name is told of in full', (provider) => {
    const { kind, hosts, ...service } = provider
    expect(
      faultsIn(service, {
        'id!': 'id',
        'name!': 'words',
        'provider!': 'words',
        'country!': 'country',
        'policy!': 'address',
      }),
    ).toEqual([])
    expect(['audio', 'chat', 'map', 'post', 'video']).toContain(kind)
    expect(hosts).not.toEqual([])
    for (const host of hosts)
      expect(host).toMatch(/^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+(\/[a-z]+)?$/)
  })

  it.each(files)('%s leads to the documentation of the embed', (file) => {
    expect(readFileSync(join(SRC, file), 'utf8')).toMatch(
      /\* @see https:\/\/\S+\n/,
    )
  })
})
