import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { receiptSchema } from '../packages/receipts/src/receipt-schema.ts'

/** Where it is written to. */
export const RECEIPT_VALIDATOR = 'packages/server/src/intake/is-receipt.js'

/**
 * The receipt's schema as a function, written out, so that nothing is compiled
 * where the server runs: some runtimes forbid it.
 */
export async function receiptValidator(): Promise<string> {
  const ajv = new Ajv2020({
    strict: false,
    messages: false,
    code: { source: true, esm: true },
  })
  const code = standalone(ajv, ajv.compile<object>(receiptSchema))
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  return `// Written by build/write-config.ts from the schema of a receipt.\n${outputFiles[0]!.text}`
}
