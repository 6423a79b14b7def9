export { drawLayer } from './draw-layer.ts'
export { english } from './english.ts'
export { goRound } from './go-round.ts'
export { default as styles } from './preferences.css'
