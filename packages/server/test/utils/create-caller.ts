import type { Receipt } from '@assent/receipts'
import {
  createReceiptServer,
  type ReceiptServerOptions,
} from '../../src/index.ts'

type Answer = Promise<{
  status: number
  headers: Headers
  text: string
  // oxlint-disable-next-line typescript/no-explicit-any
  json: any
}>

/** Calls a server in this process. */
export interface Caller {
  call(
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: string,
  ): Answer
  /** Posts a receipt, several, or any text. */
  post(body: unknown, headers?: Record<string, string>): Answer
  /** With the proof that a receipt is the caller's. */
  asVisitor(method: string, path: string, receipt: Receipt): Answer
  asOwner(method: string, path: string, token: string): Answer
}

/** Makes a server that lets all origins in, and a way to call it. */
export function createCaller(options: ReceiptServerOptions): Caller {
  const app = createReceiptServer({ origins: '*', ...options })
  const call: Caller['call'] = async (method, path, headers = {}, body) => {
    const init = { method, headers, ...(body !== undefined && { body }) }
    const response = await app.request(path, init)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    const json = isJson ? JSON.parse(text) : undefined
    return { status: response.status, headers: response.headers, text, json }
  }
  return {
    call,
    post(body, headers) {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const plain = { 'content-type': 'text/plain;charset=UTF-8' }
      return call('POST', '/v1/receipts', { ...plain, ...headers }, text)
    },
    asVisitor: (method, path, { id, subject }) =>
      call(method, path, { authorization: `Receipt ${id}.${subject}` }),
    asOwner: (method, path, token) =>
      call(method, path, { authorization: `Bearer ${token}` }),
  }
}
