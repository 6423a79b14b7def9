import * as tags from '@assent/blocker/tags'
import { openDesk } from '../desk.ts'
import type { PartScript } from '../script-loader.ts'

const own = document.currentScript as PartScript
Object.assign(own.parts!, { openDesk, ...tags })
