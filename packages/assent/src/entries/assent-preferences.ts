import { drawLayer, english, goRound, styles } from '@assent/ui/preferences'
import type { PartScript } from '../script-loader.ts'

const own = document.currentScript as PartScript
Object.assign(own.parts!, { drawLayer, english, goRound, styles })
