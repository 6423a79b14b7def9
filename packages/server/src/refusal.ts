import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A request that is not fulfilled, and why. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: ContentfulStatusCode
  readonly faults: readonly string[]
  readonly headers: Record<string, string>

  constructor(
    status: ContentfulStatusCode,
    message: string,
    faults: readonly string[] = [],
    headers: Record<string, string> = {},
  ) {
    super(message)
    this.status = status
    this.faults = faults
    this.headers = headers
  }
}
