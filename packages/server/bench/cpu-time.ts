import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

interface Process {
  readonly pid: number
  readonly parent: number
  readonly seconds: number
}

function read(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    const ticks = (fields[11] ?? 0) + (fields[12] ?? 0)
    return { pid, parent, seconds: ticks / TICKS_PER_SECOND }
  } catch {
    // It has ended meanwhile.
    return undefined
  }
}

/** Processor time of processes and all their children, in seconds. Linux. */
export function cpuTime(pids: readonly number[]): number {
  const all = readdirSync('/proc')
    .map(Number)
    .flatMap((pid) => (pid && read(pid)) || [])
  const isOurs = ({ pid, parent }: Process) =>
    pids.includes(pid) || pids.includes(parent)
  return all.filter(isOurs).reduce((sum, { seconds }) => sum + seconds, 0)
}

/** Memory of a process that is not shared out, in MiB. Linux. */
export function memory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}
