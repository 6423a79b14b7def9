import { createJudge } from '@assent/core/judge'
import type { PartScript } from '../script-loader.ts'

const own = document.currentScript as PartScript
Object.assign(own.parts!, { createJudge })
