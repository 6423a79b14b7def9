#!/usr/bin/env node
import { createProgram } from './commands/create-program.ts'

try {
  await createProgram().parseAsync()
} catch (error) {
  // What is wrong with a setting or a file needs no stack to be understood.
  const { message, stack } = error as Error
  const { ASSENT_LOG_LEVEL } = process.env
  process.stderr.write(`${ASSENT_LOG_LEVEL === 'debug' ? stack : message}\n`)
  process.exitCode = 1
}
