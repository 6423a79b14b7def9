export { en } from './en.ts'
export { default as styles } from './preferences.css'
export { surfaces } from './surfaces.ts'
