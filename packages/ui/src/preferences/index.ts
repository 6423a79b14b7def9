export { drawLayer } from './draw-layer.ts'
export { english } from './english.ts'
export { default as styles } from './preferences.css'
