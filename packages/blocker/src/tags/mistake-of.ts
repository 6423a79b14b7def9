import { isLive } from './is-live.ts'

/**
 * Whether a browser runs scripts of a type; a data block, such as JSON or an
 * import map, has another.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
export function isRunnable(type: string): boolean {
  return /^(module)?$|script/i.test(type)
}

/** Attributes that wait, in an element or under it. */
const WAITING = /<[^>]+\sdata-(src|srcset|imagesrcset|href|poster|data|style)=/

/**
 * What is wrong with how an element is tagged, if anything. Firefox's preload
 * scanner does not know when it is inside a template.
 * @see https://bugzilla.mozilla.org/show_bug.cgi?id=1441044
 */
export function mistakeOf(element: Element): string | undefined {
  const { localName, type } = element as HTMLScriptElement
  const isScript = localName === 'script'
  if (isScript || localName === 'style') {
    const isInert = type === 'text/plain' || (isScript && !isRunnable(type))
    if (!isInert) return 'needs type="text/plain"'
    // Preload scanners read it, whatever its type.
    return !isScript && /@import/i.test(element.textContent)
      ? 'leaks its @import'
      : undefined
  }
  const isTemplate = localName === 'template'
  if (isLive(element))
    return `${isTemplate ? 'leaks in Firefox: ' : ''}needs data-src`
  if (!isTemplate && element.querySelector('script:not([type="text/plain"])'))
    return 'has a script that does not wait'
  return isTemplate || WAITING.test(element.outerHTML)
    ? undefined
    : 'waits only in <template>'
}
