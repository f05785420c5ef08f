// A thread does not inherit the loader that reads TypeScript in the main one.
require('tsx/cjs')
require('./aggregation-thread.ts')
