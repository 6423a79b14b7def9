import * as fc from 'fast-check'
import type { Config, Purpose } from '../../src/config.ts'

/** Any small valid configuration: up to six purposes, of four services. */
export function anyConfig(): fc.Arbitrary<Config> {
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/)
  const size = fc.nat({ max: 4 })
  const plan = fc.record({
    size,
    separate: fc.boolean(),
    isBuiltIn: fc.boolean(),
  })
  const builtIn = ['necessary', 'functional', 'analytics', 'marketing']
  return fc
    .tuple(
      fc.uniqueArray(
        id.filter((name) => !builtIn.includes(name)),
        { minLength: 30, maxLength: 30 },
      ),
      fc.array(plan, { maxLength: 6 }),
    )
    .map(([names, plans]): Config => {
      const ids = [...names]
      const purposes = plans.map(
        ({ size, separate, isBuiltIn }, i): Purpose => {
          const id = (isBuiltIn ? builtIn[i] : undefined) ?? ids.pop()!
          return {
            id,
            name: 'Name',
            description: 'Description',
            ...(separate && id !== 'necessary' && { separate }),
            services: ids
              .splice(0, size)
              .map((service) => ({ id: service, name: 'Service' })),
          }
        },
      )
      return {
        controller: { name: 'Example', contact: 'privacy@site.example' },
        purposes,
      }
    })
}
