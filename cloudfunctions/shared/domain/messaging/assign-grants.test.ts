import fc from 'fast-check'
import type { Plan } from '../replenishment/plan'
import { assignGrants } from './assign-grants'
import { grantIdOf, isOpenGrant, type Grant } from './grant'

const plan = (productId: string, dueOn: string, changed: Partial<Plan> = {}): Plan => ({
  planId: `m1:${productId}:3`,
  memberId: 'm1',
  productId,
  productName: productId,
  cycleNo: 3,
  state: 'open',
  dueOn,
  earlyOn: dueOn,
  lateOn: dueOn,
  cycleDays: 31,
  ownIntervals: 2,
  basis: 'yours',
  lastOn: '2026-10-26',
  lastQty: 1,
  postponedDays: 0,
  postponedBy: null,
  reminderOff: false,
  sentOn: null,
  closeOn: dueOn,
  ...changed,
})
const grant = (askId: string, grantedAt: number, productId: string | null = null): Grant => ({
  grantId: grantIdOf('m1', 't', askId),
  memberId: 'm1',
  tmplId: 't',
  purpose: 'replenishment',
  productId,
  state: 'available',
  grantedAt,
  touchId: null,
  lookOn: '2026-11-21',
})
const pairs = (plans: Plan[], grants: Grant[]) =>
  assignGrants(plans, grants).map(({ plan, grant }) => [plan.productId, grant.grantId])

describe('which grant brings which reminder', () => {
  it('a grant asked for coffee brings the coffee, though the cat food runs out first', () =>
    expect(pairs([plan('cat-food', '2026-11-26'), plan('coffee', '2026-12-03')], [grant('a', 1, 'coffee')])).toEqual([
      ['coffee', 'm1:t:a'],
    ]))

  it('a grant asked for nothing in particular goes to what runs out first', () =>
    expect(pairs([plan('coffee', '2026-12-03'), plan('cat-food', '2026-11-26')], [grant('a', 1)])).toEqual([
      ['cat-food', 'm1:t:a'],
    ]))

  it('two asks, two plans, oldest first', () =>
    expect(
      pairs([plan('coffee', '2026-12-03'), plan('cat-food', '2026-11-26')], [grant('late', 2), grant('early', 1)]),
    ).toEqual([
      ['cat-food', 'm1:t:early'],
      ['coffee', 'm1:t:late'],
    ]))

  it('the same instant is decided by the ask, the same day by the product', () =>
    expect(pairs([plan('b', '2026-12-03'), plan('a', '2026-12-03')], [grant('y', 1), grant('x', 1)])).toEqual([
      ['a', 'm1:t:x'],
      ['b', 'm1:t:y'],
    ]))

  it('who was reminded, said no or bought needs none', () =>
    expect(
      pairs(
        [
          plan('a', '2026-11-26', { sentOn: '2026-11-24' }),
          plan('b', '2026-11-26', { reminderOff: true }),
          plan('c', '2026-11-26', { state: 'closed' }),
        ],
        [grant('x', 1)],
      ),
    ).toEqual([]))

  it('a spent or void grant brings nothing', () => {
    expect(isOpenGrant(grant('a', 1))).toBe(true)
    expect(isOpenGrant({ ...grant('a', 1), state: 'reserved' })).toBe(true)
    expect(isOpenGrant({ ...grant('a', 1), state: 'spent' })).toBe(false)
    expect(isOpenGrant({ ...grant('a', 1), state: 'void' })).toBe(false)
  })

  it('no grant twice, no plan twice, none spent on another product', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
        fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'x')), { maxLength: 8 }),
        (products, asks) => {
          const plans = products.map((productId) => plan(productId, '2026-12-01'))
          const grants = asks.map((productId, index) => grant(`g${index}`, index, productId))
          const assigned = assignGrants(plans, grants)
          expect(new Set(assigned.map(({ grant }) => grant.grantId)).size).toBe(assigned.length)
          expect(new Set(assigned.map(({ plan }) => plan.planId)).size).toBe(assigned.length)
          expect(
            assigned.every(({ grant, plan }) => grant.productId === null || grant.productId === plan.productId),
          ).toBe(true)
        },
      ),
    ))
})
