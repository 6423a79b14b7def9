import type { Client } from '@assent/core'

/**
 * Classes of what stands at an edge: its layout, and where it is. What is told
 * later stands over the page in every layout.
 */
export function barClass({ config }: Client, isBanner = false): string {
  const { layout = 'box', position } = config().appearance ?? {}
  const isBar = isBanner || /bar|corner/.test(layout)
  const place = position ?? (layout === 'corner' ? 'bottom-end' : 'bottom')
  return ['banner', isBar ? layout : 'box', ...place.split('-')]
    .map((name) => `assent-${name}`)
    .join(' ')
}
