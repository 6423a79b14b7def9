/** Does it once, and remembers the result, unless it failed. */
export function once<Result>(
  act: () => Promise<Result>,
): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () =>
    (result ??= act().catch((cause) => {
      result = undefined
      throw cause
    }))
}
