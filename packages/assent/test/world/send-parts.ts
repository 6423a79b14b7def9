import { setTimeout as wait } from 'node:timers/promises'

/** Answers with a page in parts, between which the server waits, in ms. */
export function sendParts(parts: readonly string[], pause: number): Response {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const [i, part] of parts.entries()) {
        if (i && pause) await wait(pause)
        controller.enqueue(Buffer.from(part))
      }
      controller.close()
    },
  })
  return new Response(body, {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
