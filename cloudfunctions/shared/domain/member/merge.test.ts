import fc from 'fast-check'
import { tiers as program } from '@program/tiers'
import { fen } from '../money'
import type { Member } from './member'
import { decidedMerge, isWorthMoney, leftMember, mergedMember, type Merge } from './merge'
import { reviewAfterRefund } from './review'
import { rankOf, type TierCode, type TierStanding } from './tier'

const standing = (code: TierCode, changed: Partial<TierStanding> = {}): TierStanding => ({
  code,
  sinceOn: '2026-03-01',
  keptUntilOn: code === 'plain' ? null : '2027-03-31',
  promotion: null,
  ...changed,
})
const member = (memberId: string, changed: Partial<Member> = {}): Member => ({
  memberId,
  nickname: memberId,
  joinedAt: 1_770_000_000_000,
  joinedOn: '2026-02-02',
  standing: standing('plain'),
  qualifying: {},
  tierHistory: [],
  reviewOn: null,
  shard: 3,
  purchaseSeq: 0,
  cadenceStale: false,
  ...changed,
})
const codes = fc.constantFrom<TierCode>('plain', 'silver', 'gold', 'diamond')
const buckets = fc.dictionary(
  fc.constantFrom('2026-01', '2026-02', '2026-03'),
  fc.nat(500_000).map((amount) => fen(amount)),
)
const spent = ({ qualifying }: Member) => Object.values(qualifying).reduce((sum, amount) => sum + amount, 0)

describe('two members who are one', () => {
  it('have spent what both have spent, and never a lower level than either', () =>
    fc.assert(
      fc.property(codes, codes, buckets, buckets, (leftCode, keptCode, leftSpent, keptSpent) => {
        const left = member('l', { standing: standing(leftCode), qualifying: leftSpent, purchaseSeq: 3 })
        const kept = member('k', { standing: standing(keptCode), qualifying: keptSpent, purchaseSeq: 4 })
        const one = mergedMember(program, left, kept)
        const rank = (code: TierCode) => rankOf(program, code)
        expect(rank(one.standing.code)).toBe(Math.max(rank(leftCode), rank(keptCode)))
        expect(spent(one)).toBe(spent(left) + spent(kept))
        expect(one).toMatchObject({ memberId: 'k', nickname: 'k', shard: 3, purchaseSeq: 8, cadenceStale: true })
      }),
    ))

  it('keep the longer term of the same level, the earlier day of joining, and a birthday that only one has told', () => {
    const left = member('l', {
      standing: standing('gold', { keptUntilOn: '2027-09-30' }),
      joinedOn: '2025-01-05',
      joinedAt: 1_736_000_000_000,
      birthday: '05-17',
      birthdaySetOn: '2026-01-01',
    })
    const one = mergedMember(program, left, member('k', { standing: standing('gold') }))
    expect(one).toMatchObject({ joinedOn: '2025-01-05', joinedAt: 1_736_000_000_000, birthday: '05-17' })
    expect(one.standing).toMatchObject({ keptUntilOn: '2027-09-30', promotion: null })
    expect(mergedMember(program, member('l', { birthday: '05-17' }), member('k', { birthday: '06-01' })).birthday).toBe(
      '06-01',
    )
    const endless = member('e', { standing: standing('gold', { keptUntilOn: null }) })
    expect(mergedMember(program, member('l', { standing: standing('gold') }), endless).standing.keptUntilOn).toBeNull()
  })

  it('fall after a refund no lower than the level the other held by themselves', () => {
    const promotion = { purchaseId: 'p', from: 'plain', keptUntilOn: null } as const
    const high = member('h', { standing: standing('gold', { promotion }) })
    const low = member('s', { standing: standing('silver') })
    for (const one of [mergedMember(program, high, low), mergedMember(program, low, high)])
      expect(reviewAfterRefund(program, one, 'p', '2026-04-01')).toMatchObject({ to: 'silver' })
    const plain = mergedMember(program, high, member('q'))
    expect(plain.standing.promotion).toEqual(promotion)
  })

  it('have one history of levels, in order', () => {
    const change = (changedOn: string) =>
      ({
        kind: 'upgrade',
        from: 'plain',
        to: 'silver',
        reason: 'qualified',
        qualifyingFen: fen(0),
        standing: standing('silver'),
        changedOn,
      }) as const
    const one = mergedMember(
      program,
      member('l', { tierHistory: [change('2026-01-02'), change('2026-03-02')] }),
      member('k', { tierHistory: [change('2026-02-02')] }),
    )
    expect(one.tierHistory.map(({ changedOn }) => changedOn)).toEqual(['2026-01-02', '2026-02-02', '2026-03-02'])
  })

  it('the one who is left leads to the other and is looked at no more', () =>
    expect(leftMember(member('l', { reviewOn: '2026-05-01' }), 'k')).toMatchObject({ mergedInto: 'k', reviewOn: null }))
})

describe('a merge by hand', () => {
  it.each([
    ['points', { points: 1, openCoupons: 0 }, true],
    ['points owed', { points: -5, openCoupons: 0 }, true],
    ['a coupon', { points: 0, openCoupons: 1 }, true],
    ['nothing', { points: 0, openCoupons: 0 }, false],
  ])('with %s', (_what, holdings, needsSecond) => expect(isWorthMoney(holdings)).toBe(needsSecond))

  const waiting: Merge = {
    ...{ leftId: 'l', keptId: 'k', state: 'waiting', by: 'operator', reason: '同一位顾客' },
    ...{ proposedBy: 'first', proposedAt: 1, decidedBy: null, decidedAt: null },
  }

  it('is decided once, by somebody else; the same answer again is the same', () => {
    expect(() => decidedMerge(waiting, true, 'first', 5)).toThrow('merge/second-person')
    const begun = decidedMerge(waiting, true, 'second', 5)
    expect(begun).toMatchObject({ state: 'moving', decidedBy: 'second', decidedAt: 5 })
    expect(decidedMerge(begun, true, 'second', 6)).toBe(begun)
    expect(() => decidedMerge(begun, false, 'second', 6)).toThrow('merge/closed')
    const rejected = decidedMerge(waiting, false, 'first', 5)
    expect(rejected.state).toBe('rejected')
    expect(decidedMerge(rejected, false, 'first', 6)).toBe(rejected)
  })
})
