import { expect, test } from 'vitest'
import { createProfile } from '../../core/test/utils/create-profile.ts'
import { sampleConfig } from '../../core/test/utils/sample-config.ts'
import { hashNotice, writeNotice } from '../src/notice.ts'
import { openDesk } from './utils/open-desk.ts'

const messages = 'm'.repeat(43)
const local = { mode: 'local-only' } as const

/** A configuration that tells something of its own, so many characters long. */
const told = (version: string, length = 0): typeof sampleConfig => ({
  ...sampleConfig,
  version,
  receipts: local,
  texts: { en: { title: 'a'.repeat(length) } },
})

const keyOf = (config: typeof sampleConfig): string =>
  `assent.notice.${hashNotice(config, messages)}`

test('keeps what a visitor was told, in the form that the receipt names', () => {
  const { storage } = createProfile()
  const config = told('1', 9)
  const receipt = openDesk(storage).put({ config })
  expect(storage.get(`assent.notice.${receipt.notice.hash}`)).toBe(
    writeNotice(config, messages),
  )
})

test('keeps one notice of any number of receipts, and drops one that none names', () => {
  const { storage } = createProfile()
  const { put } = openDesk(storage)
  const [first, second] = [told('1'), told('2')]
  const receipt = put({ config: first })
  put({ config: second })
  put({ config: second })
  const notices = (): string[] =>
    storage.keys().filter((key) => key.startsWith('assent.notice.'))
  expect(notices()).toEqual([keyOf(first), keyOf(second)])
  storage.remove(`assent.receipt.${receipt.id}`)
  put({ config: second })
  expect(notices()).toEqual([keyOf(second)])
})

test('keeps the notice of a receipt that waits', () => {
  const { storage } = createProfile()
  const { put } = openDesk(storage, undefined)
  const first = { ...told('1'), receipts: { endpoint: '/receipts' } }
  put({ config: first })
  put({ config: told('2') })
  expect(storage.get(keyOf(first))).not.toBeNull()
})

test('keeps no more than 200,000 characters, those of the new one first', () => {
  const { storage } = createProfile()
  const { put } = openDesk(storage)
  const all = ['1', '2', '3'].map((version) => told(version, 90_000))
  for (const config of all) put({ config })
  expect(all.filter((config) => storage.get(keyOf(config)))).toHaveLength(2)
  expect(storage.get(keyOf(all[2]!))).not.toBeNull()
})

test('a receipt is made all the same where storage takes no notice', () => {
  const { storage } = createProfile()
  const full = {
    ...storage,
    set: (key: string, value: string) =>
      !key.startsWith('assent.notice.') && storage.set(key, value),
  }
  const receipt = openDesk(full).put({ config: told('1') })
  expect(storage.get(`assent.receipt.${receipt.id}`)).not.toBeNull()
})
