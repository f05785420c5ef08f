import fc from 'fast-check'
import { checkLedgers } from './value/check'
import { newModel } from './value/model'
import { anyStep } from './value/steps'
import { openShop } from './value/world'

/**
 * `npm run soak [-- STEPS [SEED]]`: plays random steps on the value domain beside a reference model until so many are
 * done, one million unless told. Stops with the shrunk story and its seed at the first thing that does not hold.
 */
function soak(wanted: number, firstSeed: number): void {
  const begunAt = performance.now()
  let done = 0
  const happened = new Map<string, number>()
  for (let seed = firstSeed; done < wanted; seed++) {
    fc.assert(
      fc.property(fc.commands([anyStep], { maxCommands: 250, size: 'max' }), (steps) => {
        const world = openShop()
        const model = newModel()
        fc.modelRun(() => ({ model, real: world }), steps)
        checkLedgers(world)
        done += model.requests
        for (const entry of [...world.entries.values()].flat())
          happened.set(
            `${entry.kind} ${entry.from} → ${entry.to}`,
            (happened.get(`${entry.kind} ${entry.from} → ${entry.to}`) ?? 0) + 1,
          )
      }),
      { seed, numRuns: 200 },
    )
    const seconds = (performance.now() - begunAt) / 1_000
    process.stdout.write(`\r${done.toLocaleString('en')} steps, ${Math.round(done / seconds)} a second`)
  }
  process.stdout.write(`\nnothing made, nothing lost; seeds from ${firstSeed}\n`)
  for (const [movement, times] of [...happened].sort())
    process.stdout.write(`${String(times).padStart(9)}  ${movement}\n`)
}

soak(Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 1))
