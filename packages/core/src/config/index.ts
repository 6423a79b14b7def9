export { lintConfig, type Finding } from './lint-config.ts'
export { lookUpLocale, textIn } from './look-up-locale.ts'
export { isEffective } from '../judge/version-in-force.ts'
export { readConfig } from './read-config.ts'
