import { stderr } from 'node:process'

/** What shows what is being done; the empty text ends it. */
export type Progress = (step: string) => void

/** On a terminal one line that changes; else a line now and then. */
export function startProgress(): Progress {
  const started = performance.now()
  let shownAt = -Infinity
  return (step) => {
    const now = performance.now()
    const seconds = Math.floor((now - started) / 1000)
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    if (stderr.isTTY) stderr.write(`\r\u001b[K${step && `${time}  ${step}`}`)
    else if (step && now - shownAt > 10_000) {
      shownAt = now
      stderr.write(`${time}  ${step}\n`)
    }
  }
}
