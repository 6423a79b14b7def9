/** Resolves when the document hears of an event. */
export function heard(type: string): Promise<unknown> {
  return new Promise((resolve) => document.addEventListener(type, resolve))
}
