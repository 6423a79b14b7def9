import { openPlaceholders } from '../placeholders.ts'
import type { PartScript } from '../script-loader.ts'

const own = document.currentScript as PartScript
Object.assign(own.parts!, { openPlaceholders })
