import type { Cadence } from './cadence'
import { planFor, soonest, type Predicted } from './make-plans'
import type { DuePrediction, Prediction } from './predict'

const rules = { horizonDays: 45, keepDays: 14, maxPlans: 2 }
const cadence = (productId: string) => ({ productId, count: 3, lastOn: '2026-10-26', lastQty: 1 }) as Cadence
const due = (
  productId: string,
  dueOn: string,
  state: DuePrediction['state'] = 'upcoming',
): Predicted<DuePrediction> => ({
  cadence: cadence(productId),
  prediction: {
    answer: 'due',
    productId,
    dueOn,
    earlyOn: dueOn,
    lateOn: dueOn,
    medianDays: 31,
    state,
    basis: 'yours',
    ownIntervals: 2,
  } as DuePrediction,
})
const unknown: Predicted = {
  cadence: cadence('once'),
  prediction: { answer: 'not-enough-data', productId: 'once', reason: 'product-unknown' } as Prediction,
}
const look = (...predicted: Predicted[]) => {
  const { near, replanOn } = soonest(predicted, rules, '2026-11-21')
  return [near.map(({ cadence }) => cadence.productId), replanOn]
}

describe('what deserves a plan', () => {
  it('what runs out first, first', () =>
    expect(look(due('b', '2026-12-03'), due('a', '2026-11-26'))).toEqual([['a', 'b'], '9999-12-31']))

  it('only what has an answer, and is not given up', () =>
    expect(look(unknown, due('gone', '2026-11-26', 'lapsed'))).toEqual([[], '9999-12-31']))

  it('what is far off comes into sight on its day', () =>
    expect(look(due('a', '2026-11-26'), due('far', '2027-03-01'))).toEqual([['a'], '2027-01-15']))

  it('more than a member should see waits a week', () =>
    expect(look(due('a', '2026-11-26'), due('c', '2026-11-27'), due('b', '2026-11-27'))).toEqual([
      ['a', 'b'],
      '2026-11-28',
    ]))

  it('is for the cycle that runs', () => {
    const { cadence, prediction } = due('a', '2026-11-26')
    expect(planFor('m1', cadence, prediction, '猫粮', rules)).toMatchObject({
      planId: 'm1:a:3',
      productName: '猫粮',
      state: 'open',
      closeOn: '2026-12-10',
    })
  })
})
