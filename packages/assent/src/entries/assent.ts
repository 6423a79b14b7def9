import { begin } from '../begin.ts'
import { createTrust } from '../browser/create-trust.ts'
import { createScriptLoader } from '../script-loader.ts'

const own = document.currentScript as HTMLScriptElement
const trust = createTrust()
void begin(own, createScriptLoader(own, trust), trust)
