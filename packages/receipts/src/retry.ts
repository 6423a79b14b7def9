const FIRST_PAUSE = 5_000

/** Nothing waits longer than this for its next try, in milliseconds. */
export const LONGEST_PAUSE = 3_600_000

/** Whether sending the same again cannot help: RFC 9110 §15.5. */
export function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status)
}

/**
 * How long to wait after some tries, in milliseconds: not the same for
 * everybody, and no less than the endpoint asks for.
 *
 * @param retryAfter seconds, or a date: RFC 9110 §10.2.3
 */
export function pauseAfter(tries: number, retryAfter: string | null): number {
  const own = Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE)
  const asked =
    Number(retryAfter) * 1_000 || Date.parse(retryAfter!) - Date.now()
  const pause = own * (0.5 + Math.random() / 2)
  return Math.min(pause + (asked > 0 ? asked : 0), LONGEST_PAUSE)
}
