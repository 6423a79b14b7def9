import { Component, Fragment, createRef, h } from 'preact'
import { openFront } from '../front.ts'
import type { Loader } from '../loader.ts'
import { createScriptLanguages } from '../script-languages.ts'
import type { PartScript, ScriptLoader } from '../script-loader.ts'

declare function __HASH__(file: string): string

const own = document.currentScript as PartScript
const languages = createScriptLanguages(own)

const front: Awaited<ReturnType<Loader['front']>> = {
  openFront(client, base, blocker) {
    const { load } = base as ScriptLoader
    const loader: Loader = {
      ...base,
      preferences: () =>
        load('assent-preferences.js', __HASH__('assent-preferences')),
      placeholders: () =>
        load('assent-placeholders.js', __HASH__('assent-placeholders')),
    }
    return openFront(client, blocker, loader, languages, own.integrity)
  },
}

// The others are what `assent-preferences.js` takes its preact from.
Object.assign(own.parts!, front, { Component, Fragment, createRef, h })
