import { addDays } from '../time'
import { cadenceOf } from './cadence'
import { elasticityOf, fitPackEffect } from './pack-effect'
import { addRhythms, rhythmOf, silentRhythm } from './product-rhythm'
import type { ProductRhythm } from './product-rhythm'

/** One product whose members wait `days` for one pack and `days · packs^elasticity` for more. */
function lasting(productId: string, days: number, elasticity: number): ProductRhythm {
  const cadences = Array.from({ length: 20 }, (_, member) => {
    let day = 0
    return cadenceOf(
      productId,
      [1, 2, 1, 4, 1].map((qty, index) => {
        const on = addDays('2026-01-01', day)
        day += Math.round(days * qty ** elasticity) + ((member + index) % 3) - 1
        return { on, qty }
      }),
    )
  })
  return cadences.flatMap((cadence) => rhythmOf([cadence])).reduce(addRhythms, silentRhythm(productId))
}

describe('do more packs last longer', () => {
  test('before any sale: goods with a known cycle last by the pack, others are not assumed to', () => {
    expect(fitPackEffect([], true)).toEqual({ elasticity: 1, elasticityVariance: 0, sizeElasticity: 1 })
    expect(fitPackEffect([], false)).toEqual({ elasticity: 0, elasticityVariance: 0, sizeElasticity: 0 })
  })

  test('a shop of one product learns it from that product', () => {
    const product = lasting('rice', 20, 1)
    const effect = fitPackEffect([product], false)
    expect(effect.elasticity).toBeGreaterThan(0.9)
    expect(effect.elasticityVariance).toBe(0)
    expect(elasticityOf(product, effect, 0.01)).toBe(effect.elasticity)
  })

  test('products that differ keep their own answer', () => {
    const products = [
      lasting('rice', 20, 1),
      lasting('flour', 30, 1),
      lasting('flowers', 20, 0),
      lasting('lottery', 7, 0),
    ]
    const effect = fitPackEffect(products, false)
    const answers = products.map((product) => elasticityOf(product, effect, 0.01))
    expect(answers[0]).toBeGreaterThan(0.9)
    expect(answers[2]).toBeLessThan(0.1)
  })

  test('packs that never vary say nothing', () => {
    const steady = ['a', 'b'].map((id) =>
      rhythmOf([
        cadenceOf(id, [
          { on: '2026-01-01', qty: 1 },
          { on: '2026-01-09', qty: 1 },
        ]),
      ]),
    )
    expect(fitPackEffect(steady.flat(), false).elasticity).toBe(0)
  })
})
