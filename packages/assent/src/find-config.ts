import { heard } from './browser/heard.ts'

/** What the page or the network has to say, once it has. */
export async function findConfig(own: HTMLScriptElement): Promise<unknown> {
  const url = own.dataset['config']
  if (url) return (await fetch(url)).json()
  const find = (): string | null | undefined =>
    document.querySelector('[data-assent-config]')?.textContent
  if (!find() && document.readyState === 'loading')
    await heard('DOMContentLoaded')
  return JSON.parse(find() ?? 'null')
}
