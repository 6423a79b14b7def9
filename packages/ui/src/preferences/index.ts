export { drawLayer } from './draw-layer.ts'
export { default as styles } from './preferences.css'
