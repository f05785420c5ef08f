import type { ThresholdPolicy } from '@domain/shop/order'
import fc from 'fast-check'
import type { Mishap } from './change'
import { checkWorld } from './check'
import type { Model } from './model'
import { plays } from './plays'
import { refSettle } from './reference'
import { KINDS, type Step } from './scene'
import { GOODS, known, MEMBERS, whoIs, type World } from './world'

/** Everything that can happen, as commands for a model and a real shop. */
export const anyStep: fc.Arbitrary<fc.Command<Model, World>> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    who: fc.nat({ max: MEMBERS.length - 1 }),
    which: fc.nat({ max: 60 }),
    amount: fc.integer({ min: 1, max: 120 }),
    basket: fc.tuple(...GOODS.map(() => fc.nat({ max: 3 }))),
    threshold: fc.constantFrom<ThresholdPolicy>('keep', 'recompute', 'whole-set'),
    mishap: fc.constantFrom<Mishap>('none', 'none', 'none', 'dies', 'reply-lost'),
  })
  .map((step) => ({
    check: () => true,
    run: (model, world) => play(step, model, world),
    toString: () => JSON.stringify(step),
  }))

function play(step: Step, model: Model, world: World): void {
  model.requests += 1
  const member = whoIs(world, known(MEMBERS[step.who], 'a member'))
  for (const account of model.accounts.values()) refSettle(account, model.now)
  plays[step.kind]?.({ model, world, step, member, requestId: `r${model.requests}` })
  checkWorld(world, model)
}
