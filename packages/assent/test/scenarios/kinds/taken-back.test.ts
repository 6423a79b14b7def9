import { afterEach, describe, expect, it } from 'vitest'
import { eventually } from '../../world/eventually.ts'
import { config, page, servePages, snippet } from '../../world/serve-pages.ts'
import { shown } from '../../world/shown.ts'
import { useTab } from '../../world/use-tab.ts'
import { engines, world } from '../../world/world.ts'

const GATE = 'data-consent="analytics"'
const at = (file: string, name: string): string =>
  `{{tracker}}/media/${file}?row=${name}&beat=${name}`

/** Elements with a page of another in them, which reports every 20 ms. */
const frames = {
  iframe: `<iframe ${GATE} title="a" data-src="${at('page.html', 'iframe')}"></iframe>`,
  object: `<object ${GATE} type="text/html" data-data="${at('page.html', 'object')}"></object>`,
  embed: `<embed ${GATE} type="text/html" data-src="${at('page.html', 'embed')}">`,
  'in-block': `<div ${GATE}><iframe title="a" data-src="${at('page.html', 'in-block')}"></iframe></div>`,
  'in-template': `<template ${GATE}><iframe title="a" data-src="${at('page.html', 'in-template')}"></iframe></template>`,
}

const media = {
  video: `<video ${GATE} muted loop data-src="${at('tone.wav', 'video')}"></video>`,
  'video-source': `<video ${GATE} muted loop><source data-src="${at('tone.wav', 'source')}"></video>`,
  'video-in-block': `<div ${GATE}><video muted loop data-src="${at('tone.wav', 'block')}"></video></div>`,
  audio: `<audio ${GATE} muted loop data-src="${at('tone.wav', 'audio')}"></audio>`,
}

const styles = {
  link: `<link ${GATE} rel="stylesheet" data-href="${at('style.css', 'link')}">`,
  style: `<style type="text/plain" ${GATE}>:root { --style: on }</style>`,
  'in-template': `<template ${GATE}><link rel="stylesheet" data-href="${at('style.css', 'in-template')}"></template>`,
  attribute: `<p ${GATE} data-style="--attribute: on" id="attribute">a</p>`,
}

const body = [
  `<iframe title="a" src="${at('page.html', 'control')}"></iframe>
  <section id="media">`,
  ...Object.values(media),
  '</section>',
  ...Object.values(frames),
  ...Object.values(styles),
].join('\n')

/** How often a page in a frame has reported. */
const beats = (name: string): number =>
  world.hits.filter(
    ({ query, path }) => path === '/hit' && query['beat'] === name,
  ).length

const applied = `Object.fromEntries(${JSON.stringify(Object.keys(styles))}.map((name) => [
  name,
  getComputedStyle(document.querySelector('#' + name) ?? document.documentElement)
    .getPropertyValue('--' + name).trim(),
]))`

/** Those that play, or have something that they could play. */
const playing = `Object.fromEntries([...document.querySelectorAll('#media :is(video, audio)')]
  .map((element, i) => [${JSON.stringify(Object.keys(media))}[i], !element.paused && element.readyState > 1]))`

const play = `Promise.allSettled([...document.querySelectorAll('#media :is(video, audio)')].map((element) => element.play()))`

const each = <Value>(rows: object, value: Value): Record<string, Value> =>
  Object.fromEntries(Object.keys(rows).map((name) => [name, value]))

describe.each(engines)('in %s', (name) => {
  const current = useTab(name)
  let close = (): void => {}
  afterEach(() => close())

  it('frames, media and style sheets end when they are taken back, and come again', async () => {
    const tab = current()
    close = servePages('site.test', {
      '/': page(body, snippet({ ...config, scriptedGrants: true })),
    })
    await tab.open(world.url('site.test'))
    await shown(tab, 'banner')
    const entries = [await tab.run('history.length')]

    /** How much each frame reports while the one that nobody tagged does. */
    async function heard(): Promise<Record<string, boolean>> {
      // What is on its way arrives first.
      await eventually(() => beats('control') > 0, true)
      const start = beats('control')
      await eventually(() => beats('control') > start + 3, true)
      const before = Object.keys(frames).map(beats)
      await eventually(() => beats('control') > start + 9, true)
      return Object.fromEntries(
        Object.keys(frames).map((row, i) => [row, beats(row) > before[i]!]),
      )
    }

    expect(await heard()).toEqual(each(frames, false))
    for (const turn of ['first', 'second']) {
      await tab.run('assent.acceptAll()')
      await eventually(() => tab.run(applied), each(styles, 'on'))
      await eventually(heard, each(frames, true))
      entries.push(await tab.run('history.length'))
      await tab.run(play)
      await eventually(() => tab.run(playing), each(media, true))

      await tab.run('assent.withdraw()')
      await eventually(() => tab.run(applied), each(styles, ''))
      expect(await tab.run(playing), turn).toEqual(each(media, false))
      expect(await heard(), turn).toEqual(each(frames, false))
      expect(
        await tab.run(
          `document.querySelector('iframe[data-consent]').contentDocument?.URL`,
        ),
        turn,
      ).toBe('about:blank')
      entries.push(await tab.run('history.length'))
    }
    expect(entries).toEqual(entries.map(() => entries[0]))
  })
})
