export { en } from './en.ts'
export { Preferences } from './preferences.tsx'
export { default as styles } from './preferences.css'
