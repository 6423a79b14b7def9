import { launchChromium, launchFirefox } from '../browsers/playwright-engine.ts'
import type { Engine } from '../browsers/tab.ts'
import { launchWebKit } from '../browsers/webkit-engine.ts'
import { hosts } from './hosts.ts'
import { startWorld, type World } from './start-world.ts'

/** One world for all test files of a worker. */
export const world: World = await startWorld()

const launchers = {
  chromium: launchChromium,
  firefox: () => launchFirefox(hosts),
  webkit: () => launchWebKit(world.port),
} as const

const launched = new Map<Engine['name'], Promise<Engine>>()

/** The engine of that name, started when it is first asked for. */
export function engine(name: Engine['name']): Promise<Engine> {
  const found = launched.get(name) ?? launchers[name]()
  launched.set(name, found)
  return found
}

/** Names of the engines that claims about engines are tested in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const

/** Where two engines tell as much as three: the run has twelve minutes. */
export const onlyChromium: readonly Engine['name'][] = ['chromium']
export const withFirefox: readonly Engine['name'][] = ['chromium', 'firefox']
export const withWebKit: readonly Engine['name'][] = ['chromium', 'webkit']
