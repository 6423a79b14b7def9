import { Refusal } from '../refusal.ts'

/**
 * The whole body, of which no byte is replaced or left out.
 *
 * @throws {Refusal} when it is not UTF-8
 */
export async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const bytes = await request.arrayBuffer()
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Refusal(400, 'The body is not JSON in UTF-8.')
  }
}
