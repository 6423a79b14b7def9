import { expect } from 'vitest'

/** Waits until a value is what is expected. */
export async function eventually<Value>(
  read: () => Value | Promise<Value>,
  expected: unknown,
): Promise<void> {
  await expect.poll(read, { timeout: 5_000, interval: 20 }).toEqual(expected)
}
