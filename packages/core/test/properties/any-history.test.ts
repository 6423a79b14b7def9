import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { anySteps } from './any-steps.ts'
import { World } from './world.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

// Each of these, tried by hand, makes it fail: a signal or a change that ends
// nothing, answers that never run out, an expiry that grants, presuming for
// who is known, granting without a gesture or for a minor, storing at once.
test('whatever happens, nothing is allowed against what the visitor, a signal, the notice or the clock said last', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps(), async (steps) => {
      const world = new World()
      for (const step of steps) {
        await world.take(step)
        expect(await world.faults()).toEqual([])
      }
    }),
    // The same histories each time; `RUNS=5000` tries others.
    process.env.RUNS
      ? { numRuns: Number(process.env.RUNS) }
      : { numRuns: 400, seed: 1 },
  )
})
