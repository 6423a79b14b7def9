/** Whatever answers Web-standard requests, a Hono app for example. */
export interface App {
  readonly fetch: (request: Request) => Response | Promise<Response>
}
