import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { environment, main } from './environment.ts'

/** What came of a command. */
export interface Result {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `main.ts` with arguments, on a database. */
export async function runCommand(
  database: string,
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<Result> {
  const child = spawn(process.execPath, [main, ...args], {
    env: environment(database, settings),
  })
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { code, out, err }
}
