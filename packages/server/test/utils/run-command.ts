import { Writable } from 'node:stream'
import { createProgram } from '../../src/commands/create-program.ts'

/** Gives a command in this process, and returns what it writes. */
export async function runCommand(
  database: string,
  ...args: string[]
): Promise<string> {
  let text = ''
  const out = new Writable({
    write(chunk, _, done) {
      text += chunk
      done()
    },
  })
  const program = createProgram({ env: { ASSENT_DATABASE: database }, out })
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ writeErr() {} })
  await program.parseAsync(args, { from: 'user' })
  return text
}
