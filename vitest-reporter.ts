import type { Reporter, TestModule } from 'vitest/node'

/** A skipped test fails the run, and the last line says in plain words what ran. */
export default class PlainCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    let passed = 0
    let failed = 0
    let skipped = 0
    for (const module of modules) {
      const before = failed
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'failed') failed++
        else skipped++
      }
      // A file that broke before its first test.
      if (module.state() === 'failed' && failed === before) failed++
    }
    if (skipped > 0) process.exitCode = 1
    console.log(`\nTests: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  }
}
