import { Component, Fragment, createRef, h } from 'preact'
import { openFront } from '../front.ts'
import { createScriptLanguages } from '../script-languages.ts'
import type { Parts, PartScript } from '../script-loader.ts'

const own = document.currentScript as PartScript
const languages = createScriptLanguages(own)
const front: Pick<Parts, 'openFront'> = {
  openFront: (client, loader) => openFront(client, loader, languages),
}
// The others are what `assent-preferences.js` takes its preact from.
Object.assign(own.parts!, front, { Component, Fragment, createRef, h })
