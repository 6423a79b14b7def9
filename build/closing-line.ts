import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one line that machines read. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly unknown[],
  ): void {
    let passed = 0
    let failed = unhandled.length
    for (const module of modules) {
      // A file that does not load has no tests to count.
      if (module.errors().length) failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else failed++
      }
    }
    process.on('exit', () => {
      console.log(`${passed} passed, ${failed} failed`)
    })
  }
}
