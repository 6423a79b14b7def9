/** Does it, where the page may: a sandboxed frame has no cookies or storage. */
export function attempt<Result>(act: () => Result): Result | undefined
export function attempt<Result>(act: () => Result, otherwise: Result): Result
export function attempt(act: () => unknown, otherwise?: unknown): unknown {
  try {
    return act()
  } catch {
    return otherwise
  }
}
