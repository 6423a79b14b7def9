#!/usr/bin/env node
import { createProgram } from './commands/create-program.ts'

const { env, stdout: out, stderr } = process

try {
  await createProgram({ env, out }).parseAsync()
} catch (error) {
  // What is wrong with a setting or a file needs no stack to be understood.
  const { message, stack } = error as Error
  stderr.write(`${env['ASSENT_LOG_LEVEL'] === 'debug' ? stack : message}\n`)
  process.exitCode = 1
}
