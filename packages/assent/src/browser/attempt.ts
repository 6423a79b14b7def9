/** Does it, where the page may: a sandboxed frame has no cookies or storage. */
export function attempt<Result>(act: () => Result, otherwise: Result): Result {
  try {
    return act()
  } catch {
    return otherwise
  }
}
