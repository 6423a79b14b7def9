import { readConfig } from '@assent/core/config'
import { log } from '../browser/log.ts'
import { findConfig } from '../find-config.ts'
import { createScriptLanguages } from '../script-data.ts'
import { fillTables } from '../fill-tables.ts'

const own = document.currentScript as HTMLScriptElement

async function begin(): Promise<void> {
  const config = await findConfig(own)
  if (config)
    await fillTables(
      readConfig(config),
      createScriptLanguages(own, ''),
      createScriptLanguages(own, '.tables'),
    )
}

void begin().catch((cause) => log('there are no tables', cause))
