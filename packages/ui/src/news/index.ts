export { en as newsEnglish } from './en.ts'
export { newsOf } from './news-of.ts'
