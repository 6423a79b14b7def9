import { Window } from 'happy-dom'
import { createSite } from '../serve/create-site.ts'

const TRACKER = 'http://tracker.localhost:4110'

/** What a site answers, as a browser gets it. */
export async function fetchText(name: string, path: string): Promise<string> {
  const receipts = (): Response => new Response(null, { status: 201 })
  const site = createSite(name, { tracker: TRACKER, receipts })
  const response = await site.request(path)
  if (!response.ok) throw new Error(`${name}${path}: ${response.status}`)
  return response.text()
}

/** A page as parsed; nothing in it runs or loads. */
export async function openPage(name: string, page: string): Promise<Document> {
  const window = new Window()
  window.document.write(await fetchText(name, `/${page}`))
  return window.document as unknown as Document
}
