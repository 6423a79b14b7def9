/** The same markup as if nobody waited for anything. */
export function untagged(markup: string): string {
  return markup
    .replaceAll(/ type="text\/plain"| data-consent(-again)?(="[^"]*")?/g, '')
    .replaceAll(
      / data-(type|src|srcset|imagesrcset|href|poster|data|style)=/g,
      ' $1=',
    )
    .replaceAll(/<\/?template>/g, '')
}
