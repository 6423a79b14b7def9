import { env } from 'node:process'

/** Where the browsers are that the tests drive. */
export const paths: Readonly<
  Record<'chromium' | 'firefox' | 'webkitDriver' | 'xvfb', string>
> = {
  chromium: env['CHROMIUM'] ?? '/usr/bin/chromium',
  firefox: env['FIREFOX'] ?? '/usr/bin/firefox-esr',
  webkitDriver: env['WEBKIT_DRIVER'] ?? '/usr/bin/WebKitWebDriver',
  xvfb: env['XVFB'] ?? '/usr/bin/Xvfb',
}
