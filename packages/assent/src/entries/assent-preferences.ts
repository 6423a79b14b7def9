import { drawLayer, english, styles } from '@assent/ui/preferences'
import type { PartScript } from '../script-loader.ts'

const own = document.currentScript as PartScript
Object.assign(own.parts!, { drawLayer, english, styles })
