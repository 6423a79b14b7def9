import { createHistoryPart } from '../create-history-part.ts'
import type { PartScript } from '../script-loader.ts'

const { parts } = document.currentScript as PartScript
Object.assign(
  parts!,
  createHistoryPart(() => parts!.readHistory!()),
)
