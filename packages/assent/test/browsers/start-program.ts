import { spawn } from 'node:child_process'

/** A program that has been started. */
export interface Program {
  /** Ends it, and all that it has started. */
  kill(): void
}

/**
 * A shell starts the program in a group of its own, and ends the group when its
 * input does: when we say so, or are gone ourselves, in whatever way.
 */
const SCRIPT = '"$@" & read _; kill -9 0'

/** Starts a program that does not outlive us. */
export function startProgram(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Program {
  const child = spawn('sh', ['-c', SCRIPT, 'sh', file, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, ...env },
  })
  // It has ended by itself.
  child.stdin.on('error', () => {})
  return { kill: () => void child.stdin.end() }
}
