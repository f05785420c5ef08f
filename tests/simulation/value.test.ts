import fc from 'fast-check'
import { checkLedgers } from './value/check'
import { newModel } from './value/model'
import { anyStep } from './value/steps'
import { openShop } from './value/world'

test('whatever happens in a shop, no point, coupon, piece or fen is made or lost', () => {
  fc.assert(
    fc.property(fc.commands([anyStep], { maxCommands: 80, size: 'max' }), (steps) => {
      const world = openShop()
      fc.modelRun(() => ({ model: newModel(), real: world }), steps)
      checkLedgers(world)
    }),
    { numRuns: 150 },
  )
})
