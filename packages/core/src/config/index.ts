export { lookUpLocale, textIn } from './look-up-locale.ts'
export { readConfig } from './read-config.ts'
