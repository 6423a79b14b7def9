import { readConfig } from '@assent/core/config'
import { log } from '../browser/log.ts'
import { findConfig } from '../find-config.ts'
import { createScriptData } from '../script-data.ts'
import { fillTables } from '../fill-tables.ts'

const own = document.currentScript as HTMLScriptElement
const { languages } = createScriptData(own)

async function begin(): Promise<void> {
  const config = await findConfig(own)
  if (config) await fillTables(readConfig(config), languages)
}

void begin().catch((cause) => log('there are no tables', cause))
