import { heard } from './heard.ts'

/**
 * A prerendered page is seen by nobody: nothing is shown or released in it.
 * @see https://wicg.github.io/nav-speculation/prerendering.html
 */
export function whenActivated(): unknown {
  return (
    (document as { prerendering?: boolean }).prerendering &&
    heard('prerenderingchange')
  )
}
