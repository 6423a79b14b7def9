import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { anySteps } from './any-steps.ts'
import { World } from './world.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  return () => vi.useRealTimers()
})

test('whatever happens, nothing is allowed against what the visitor, a signal, the notice or the clock said last', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps(), async (steps) => {
      const world = new World()
      for (const step of steps) {
        await world.take(step)
        expect(await world.faults()).toEqual([])
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 250) },
  )
})
