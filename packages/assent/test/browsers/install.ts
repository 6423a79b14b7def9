import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { platform } from 'node:os'
import { paths } from './paths.ts'

/** Debian's package for each program that the tests drive. */
const packages: Readonly<Record<keyof typeof paths, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  webkitDriver: 'webkit2gtk-driver',
  xvfb: 'xvfb',
}

function run(command: string, args: readonly string[]): void {
  const isRoot = process.getuid?.() === 0
  const [file, rest] = isRoot
    ? [command, args]
    : (['sudo', [command, ...args]] as const)
  execFileSync(file, [...rest], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

const missing = Object.entries(packages)
  .filter(([name]) => !existsSync(paths[name as keyof typeof paths]))
  .map(([, debian]) => debian)

if (missing.length) {
  console.log(`Installing what the browser tests need: ${missing.join(', ')}`)
  if (platform() !== 'linux' || !existsSync('/usr/bin/apt-get')) {
    console.error(
      'The browser tests drive Debian\u2019s Chromium, Firefox ESR and WebKitGTK. Run them on Debian or Ubuntu, or point CHROMIUM, FIREFOX, WEBKIT_DRIVER and XVFB at what you have.',
    )
    process.exit(1)
  }
  run('apt-get', ['update', '-q'])
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing])
}
