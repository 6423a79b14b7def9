import type { Tag } from '../page/tags.ts'

/** A script that waits by `type="text/plain"`, with these attributes more. */
export function heldScript({ src, code }: Tag, attributes: string): string {
  return src
    ? `<script type="text/plain" ${attributes} src="${src}"></script>`
    : `<script type="text/plain" ${attributes}>${code}</script>`
}
