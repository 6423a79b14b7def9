import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config, Purpose } from '@assent/core'
import { readConfig } from '@assent/core/config'
import { regimes } from '@assent/core/regimes'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { fetchText, openPage } from './open-page.ts'
import { EXAMPLES, pagesOf, SITES } from './sites.ts'

async function configOf(name: string): Promise<Config> {
  return readConfig(JSON.parse(await fetchText(name, '/consent.json')))
}

/** The ids that the pages of a site wait for, also inside templates. */
async function idsUsed(name: string): Promise<string[]> {
  const ids = new Set<string>()
  for (const page of pagesOf(name)) {
    const document = await openPage(name, page)
    const templates = [...document.querySelectorAll('template')]
    for (const root of [document, ...templates.map(({ content }) => content)])
      for (const name of ['data-consent', 'data-consent-form'])
        for (const element of root.querySelectorAll(`[${name}]`))
          for (const id of element.getAttribute(name)!.split(' ')) ids.add(id)
  }
  return [...ids]
}

function idsOf({ id, services = [] }: Purpose): string[] {
  return [id, ...services.map((service) => service.id)]
}

describe.each(SITES)('%s', (name) => {
  it('has a valid configuration that says who answers, and since when', async () => {
    const { controller, policy, receipts } = await configOf(name)
    expect(controller.contact).toContain('example.az')
    expect(policy?.updated).toMatch(/^20\d\d-/)
    expect(receipts?.endpoint).toBe('/v1/receipts')
    await fetchText(name, policy!.url)
  })

  it('is what the published schema, which it names, takes', async () => {
    const file = join(EXAMPLES, name, 'consent.json')
    const written = JSON.parse(readFileSync(file, 'utf8'))
    const schema = join(dirname(file), written.$schema)
    const validate = new Ajv().compile(JSON.parse(readFileSync(schema, 'utf8')))
    // As it stands in the file, and as it is served.
    for (const config of [written, await configOf(name)]) {
      validate(config)
      expect(validate.errors ?? []).toEqual([])
    }
  })

  it('says of every service who runs it, where, and what that rests on', async () => {
    const { purposes } = await configOf(name)
    const services = purposes.flatMap((purpose) => purpose.services ?? [])
    for (const { id, provider, country, policy, transferBasis } of services) {
      const basis = country === 'AZ' ? 'not needed' : transferBasis
      const said = [provider, country, policy, basis]
      expect.soft(said, id).not.toContain(undefined)
    }
  })

  it('says everything in English and in Azerbaijani', async () => {
    const text = readFileSync(join(EXAMPLES, name, 'consent.json'), 'utf8')
    const halves: string[] = []
    JSON.parse(text, (_, value) => {
      if (!value?.en !== !value?.az) halves.push(value.en ?? value.az)
      return value
    })
    expect(halves).toEqual([])
    const { languages } = await configOf(name)
    expect(languages?.toSorted()).toEqual(['az', 'en'])
  })

  it('leads to its policy from every page, without JavaScript', async () => {
    const links =
      'footer a[href="/privacy.html"], footer a[href$="mexfilik.html"]'
    for (const page of pagesOf(name)) {
      const document = await openPage(name, page)
      expect.soft(document.querySelectorAll(links).length, page).toBe(1)
    }
  })

  it('uses no id that is not configured', async () => {
    const known = new Set((await configOf(name)).purposes.flatMap(idsOf))
    const used = await idsUsed(name)
    expect(used.filter((id) => !known.has(id))).toEqual([])
    expect(used.length).toBeGreaterThan(3)
  })

  it('tags services abroad by their own ids where a law asks for the transfer', async () => {
    const { regime, purposes } = await configOf(name)
    const home = regime && (await regimes[regime]?.())?.home
    const used = await idsUsed(name)
    const abroad = purposes.flatMap(({ id, services = [] }) =>
      services.map((service) => ({ ...service, purpose: id })),
    )
    for (const { id, country, purpose } of home ? abroad : []) {
      const isTagged = [used.includes(id), used.includes(purpose)]
      const expected = country === home ? isTagged : [true, false]
      expect.soft(isTagged, id).toEqual(expected)
    }
  })

  it('asks for no purpose that nothing waits for', async () => {
    const { purposes } = await configOf(name)
    const used = await idsUsed(name)
    const idle = purposes.filter(
      (purpose) => !idsOf(purpose).some((id) => used.includes(id)),
    )
    expect(idle.map(({ id }) => id)).toEqual(['necessary'])
  })
})
