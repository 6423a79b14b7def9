import { expect, test } from 'vitest'
import { createHub, type Failure } from '../src/events.ts'
import { openPage } from './utils/open-page.ts'

const detail = { choices: { analytics: 'granted' } } as const

test('calls every listener of an event, with its detail, and no other', () => {
  const { client } = openPage()
  const heard: unknown[] = []
  client.on('ready', (got) => heard.push(got))
  client.on('ready', (got) => heard.push(got))
  client.on('change', (got) => heard.push(got))
  client.emit('ready', detail)
  expect(heard).toEqual([detail, detail])
})

test('is silent for a listener that was taken off, and for it alone', () => {
  const { client } = openPage()
  const heard: string[] = []
  const off = client.on('ready', () => heard.push('first'))
  client.on('ready', () => heard.push('second'))
  off()
  off()
  client.emit('ready', detail)
  expect(heard).toEqual(['second'])
})

test('tells the page of an event as assent:<name>', () => {
  const { client, platform } = openPage()
  const heard: unknown[] = []
  platform.events.addEventListener('assent:ready', (event) =>
    heard.push((event as CustomEvent).detail),
  )
  client.emit('ready', detail)
  expect(heard).toEqual([detail])
})

test('reports a failure to listeners and to the log', () => {
  const { client, failures, logged } = openPage()
  const cause = new Error('cause')
  client.fail('load', 'it did not load', cause)
  const failure = { code: 'load', message: 'it did not load', cause }
  expect(failures).toEqual([failure])
  expect(logged).toEqual(['it did not load'])
})

test('a listener that throws stops no other, and is reported', () => {
  const { client, failures } = openPage()
  const heard: unknown[] = []
  const cause = new Error('thrown')
  client.on('ready', () => {
    throw cause
  })
  client.on('ready', (got) => heard.push(got))
  client.emit('ready', detail)
  expect(heard).toEqual([detail])
  const message = 'a listener threw'
  expect(failures).toEqual([{ code: 'listener', message, cause }])
})

test('a listener of errors that throws is logged, and not called again', () => {
  const { platform, logged } = openPage()
  const hub = createHub(platform)
  const heard: Failure[] = []
  hub.on('error', (failure) => {
    heard.push(failure)
    throw new Error('thrown')
  })
  hub.fail('load', 'it did not load')
  expect(heard).toHaveLength(1)
  expect(logged).toEqual(['it did not load', 'listener'])
})
