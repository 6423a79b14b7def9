import { openFront as open } from './front.ts'
import type { BaseLoader } from './loader.ts'
import { npmData } from './npm-data.ts'

/** The front with the parts of the npm package, each imported by need. */
export const openFront: Awaited<
  ReturnType<BaseLoader['front']>
>['openFront'] = (client, platform, base, blocker, decider) => {
  const loader = {
    ...base,
    preferences: () => import('@assent/ui/preferences'),
    history: async () => (await import('./npm-history.ts')).part,
    placeholders: () => import('./placeholders.ts'),
    judge: () => import('./judge.ts'),
  }
  return open({ client, platform, blocker, decider, loader, data: npmData })
}
