import { options, type Option } from './options.ts'
import type { Settings } from './settings.ts'

/** Settings that cannot be used, with every fault named. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
}

/** Variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

function faultsIn(env: Environment, settings: Partial<Settings>): string[] {
  const names = new Set(Object.values(options).map(({ name }) => name))
  const unknown = Object.keys(env)
    .filter((name) => name.startsWith('ASSENT_') && !names.has(name))
    .map((name) => `${name}: there is no such setting`)
  const isUnsigned = settings.webhooks?.length && settings.webhookSecret === ''
  return isUnsigned
    ? [...unknown, 'ASSENT_WEBHOOK_SECRET: needed to sign webhooks']
    : unknown
}

/**
 * Reads the settings out of the environment.
 *
 * @throws {OptionsError} when one is wrong or unknown
 */
export function readOptions(env: Environment): Settings {
  const faults: string[] = []
  const read = ([key, option]: [string, Option<unknown>]) => {
    const text = env[option.name] ?? option.fallback
    const { error, data } = option.kind.safeParse(text)
    // What was given is not repeated: it may be a password.
    if (error)
      faults.push(`${option.name}: expected ${error.issues[0]?.message}`)
    return [key, data]
  }
  const settings: Settings = Object.fromEntries(
    Object.entries(options).map(read),
  )
  faults.push(...faultsIn(env, settings))
  if (!faults.length) return settings
  const help = 'See docs/self-hosting/options.md.'
  throw new OptionsError([...faults, help].join('\n'))
}
