import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from '../http/create-routes.ts'

/** `GET /openapi.json`: the description of all routes, made from them. */
export function describeApi(app: OpenAPIHono<Env>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: "An owner's token, with the role that the route needs.",
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'receipt', {
    type: 'http',
    scheme: 'Receipt',
    description:
      'Possession of a receipt: `Authorization: Receipt <id>.<subject>`.',
  })
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Assent receipts', version: '1' },
  })
}
