import type { Log } from '../../src/index.ts'

/** For tests in which something fails on purpose. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }
