export { createJudge } from '@assent/core/judge'
export { newsEnglish, newsOf } from '@assent/ui/news'
