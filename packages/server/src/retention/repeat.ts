import { retrying } from '../store/retrying.ts'

/** So few rows at once that nobody waits long for the lock. */
export const ROWS = 1000

/** Repeats a step until it finds less than that to do, and adds up. */
export async function repeat(step: () => Promise<number>): Promise<number> {
  let done = 0
  for (;;) {
    const now = await retrying(step)
    done += now
    if (now < ROWS) return done
  }
}
