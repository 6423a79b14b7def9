import type { Client } from '@assent/core'
import { expect, test } from 'vitest'
import { en } from '../../src/banner/en.ts'
import { introsOf } from '../../src/banner/intros-of.ts'
import { languages } from '../../src/languages/index.ts'
import type { FirstMessages } from '../../src/messages.ts'

const purposes = ['functional', 'analytics', 'marketing'].map((id) => ({ id }))

async function introIn(tag: string, name?: string): Promise<string> {
  const texts: Partial<FirstMessages> = (await languages[tag]?.()) ?? en
  const client = {
    config: () => ({ controller: { name: 'Shop' } }),
    $locale: { get: () => tag },
  } as Client
  const asked = { purposes: name ? [{ id: 'own', name }] : purposes }
  return introsOf(client, asked, (key) => texts[key] ?? '').intro
}

test.each([
  ['en', 'extra functions, statistics, advertising.'],
  ['az', 'əlavə funksiyalar, statistika, reklam.'],
  ['tr', 'ek işlevler, istatistik, reklam.'],
  ['ru', 'дополнительные функции, статистика, реклама.'],
  ['ar', 'الوظائف الإضافية، الإحصاءات، الإعلانات.'],
])('%s names the purposes within a sentence', async (tag, names) => {
  expect(await introIn(tag)).toContain(`: ${names} `)
})

test.each([
  ['tr', 'İstatistik', 'istatistik'],
  ['tr', 'ISI ölçümü', 'ısı ölçümü'],
  ['az', 'İş elanları', 'iş elanları'],
  ['az', 'IŞIQ', 'ışıq'],
  ['en', 'IT', 'it'],
])('%s makes %s %s, by its own i', async (tag, name, small) => {
  expect(await introIn(tag, name)).toContain(`: ${small}. `)
})
