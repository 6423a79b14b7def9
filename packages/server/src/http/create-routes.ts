import { OpenAPIHono } from '@hono/zod-openapi'
import { Refusal } from '../refusal.ts'

/** What a request is known to carry once it has passed the guards. */
export interface Env {
  Variables: {
    /** Whose receipts a visitor may see. */
    subject: string
    secureHeadersNonce?: string
  }
}

/** Routes that refuse what does not fit their description. */
export function createRoutes(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return
      const faults = result.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      )
      throw new Refusal(422, 'Not what this address takes.', faults)
    },
  })
}
