export { createJudge, type Judge, type JudgeParts } from './create-judge.ts'
