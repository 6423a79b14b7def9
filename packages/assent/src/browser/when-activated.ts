import { heard } from './heard.ts'

/**
 * A prerendered page is seen by nobody: nothing is shown or released in it.
 * @see https://wicg.github.io/nav-speculation/prerendering.html
 */
export async function whenActivated(): Promise<void> {
  if ((document as { prerendering?: boolean }).prerendering)
    await heard('prerenderingchange')
}
