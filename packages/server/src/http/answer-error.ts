import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Refusal } from '../refusal.ts'
import type { Log } from './log.ts'

function refuse(c: Context, { status, message, faults, headers }: Refusal) {
  const body = { error: message, ...(faults.length && { faults }) }
  return c.json(body, status, headers)
}

/** Tells the client what it did wrong, and nothing of what failed in here. */
export function answerError(log: Log): ErrorHandler {
  return (error, c) => {
    if (error instanceof Refusal) return refuse(c, error)
    if (error instanceof HTTPException && error.status < 500)
      return refuse(c, new Refusal(error.status, error.message))
    const { name, stack } = error
    log.error({ name, stack }, 'failure')
    return c.json({ error: 'The server has failed; try again.' }, 500)
  }
}
