import { createJudge, newsEnglish, newsOf } from '../judge.ts'
import type { PartScript } from '../script-loader.ts'

const own = document.currentScript as PartScript
Object.assign(own.parts!, { createJudge, newsEnglish, newsOf })
