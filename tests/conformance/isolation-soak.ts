import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkHistory } from './isolation/check-history'
import { runHistory } from './isolation/run-history'
import { openBench } from './sdk'

// Many thousands of random operations by 8 lanes through the SDK, then the proof that they were snapshot isolated.
// `npm run bench:isolation -- 8000 42` runs 8,000 units (about 2.5 operations each) from seed 42.

const units = Number(process.argv[2] ?? 10_000)
const firstSeed = Number(process.argv[3] ?? 1)
const unitsARun = 1000

async function run(seed: number): Promise<{ operations: number; committed: number; faults: string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'isolation-'))
  const bench = await openBench({ lists: [] }, path.join(folder, 'store.sqlite'))
  try {
    const history = await runHistory(bench.db, { lanes: 8, units: unitsARun, keys: 4 + (seed % 13), seed })
    return {
      operations: history.units.reduce((sum, { steps }) => sum + steps.length, 0),
      committed: history.units.filter(({ isCommitted }) => isCommitted).length,
      faults: checkHistory(history),
    }
  } finally {
    await bench.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  let operations = 0
  let committed = 0
  for (let seed = firstSeed; seed < firstSeed + units / unitsARun; seed++) {
    const outcome = await run(seed)
    operations += outcome.operations
    committed += outcome.committed
    for (const fault of outcome.faults) console.error(`seed ${seed}: ${fault}`)
    if (outcome.faults.length > 0) process.exitCode = 1
  }
  console.log(
    `${operations} operations in ${units} units, ${committed} committed: ${process.exitCode === 1 ? 'NOT ' : ''}snapshot isolated`,
  )
}

void main()
