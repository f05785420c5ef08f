import { fourLevels, yuan } from '../../../../tests/fixtures/value/programs'
import type { QualifyingBuckets } from './qualifying'
import { firstStanding, reviewAfterRefund, reviewOnOf, reviewTier, type TierMember } from './review'
import type { TierCode, TierProgram, TierStanding } from './tier'

const standing = (code: TierCode, keptUntilOn: string | null, sinceOn = '2024-06-10'): TierStanding => ({
  code,
  sinceOn,
  keptUntilOn,
  promotion: null,
})

const member = (held: TierStanding, qualifying: QualifyingBuckets): TierMember => ({
  standing: held,
  qualifying,
  joinedOn: '2023-05-01',
})

describe('a level goes up at once', () => {
  test('a newcomer is at the lowest level, which nobody can lose', () => {
    expect(firstStanding(fourLevels, '2025-06-10')).toEqual({ ...standing('plain', null), sinceOn: '2025-06-10' })
  })

  test('one large purchase lifts over several levels and is remembered', () => {
    const change = reviewTier(
      fourLevels,
      member(standing('plain', null), { '2025-06': yuan(2_100) }),
      '2025-06-10',
      's1:r1',
    )
    expect(change).toEqual({
      kind: 'upgrade',
      from: 'plain',
      to: 'gold',
      reason: 'qualified',
      qualifyingFen: yuan(2_100),
      standing: {
        code: 'gold',
        sinceOn: '2025-06-10',
        keptUntilOn: '2026-06-30',
        promotion: { purchaseId: 's1:r1', from: 'plain', keptUntilOn: null },
      },
    })
  })

  test('without a purchase behind it there is no promotion to undo', () => {
    const change = reviewTier(fourLevels, member(standing('plain', null), { '2025-06': yuan(600) }), '2025-06-10')
    expect(change?.standing.promotion).toBeNull()
  })

  test('within the level nothing changes', () => {
    expect(
      reviewTier(fourLevels, member(standing('silver', '2025-12-31'), { '2025-06': yuan(900) }), '2025-06-10'),
    ).toBeNull()
  })
})

describe('a level goes down only at the end of its period', () => {
  const idle = member(standing('diamond', '2025-06-30'), { '2024-01': yuan(6_000) })

  test('before the end, and in the 30 days of grace, an idle member keeps the level', () => {
    expect(reviewTier(fourLevels, idle, '2025-06-30')).toBeNull()
    expect(reviewTier(fourLevels, idle, '2025-07-30')).toBeNull()
    expect(reviewOnOf(fourLevels, idle.standing)).toBe('2025-07-31')
  })

  test('after the grace it is one level, not to the bottom, and a new period begins where the old one ended', () => {
    expect(reviewTier(fourLevels, idle, '2025-07-31')).toEqual({
      kind: 'downgrade',
      from: 'diamond',
      to: 'gold',
      reason: 'period-ended',
      qualifyingFen: yuan(0),
      standing: { code: 'gold', sinceOn: '2025-07-31', keptUntilOn: '2026-06-30', promotion: null },
    })
  })

  test('years without a review lose one level a period', () => {
    const first = reviewTier(fourLevels, idle, '2028-01-01')
    const second = reviewTier(fourLevels, { ...idle, standing: first?.standing ?? idle.standing }, '2028-01-01')
    const third = reviewTier(fourLevels, { ...idle, standing: second?.standing ?? idle.standing }, '2028-01-01')
    const fourth = reviewTier(fourLevels, { ...idle, standing: third?.standing ?? idle.standing }, '2028-01-01')
    expect([first?.to, second?.to, third?.to, fourth]).toEqual(['gold', 'silver', 'plain', null])
  })

  test('from the lowest paid level one falls to the lowest, which is for ever', () => {
    const change = reviewTier(fourLevels, member(standing('silver', '2025-06-30'), {}), '2025-08-01')
    expect(change?.standing).toMatchObject({ code: 'plain', keptUntilOn: null })
    expect(reviewOnOf(fourLevels, change?.standing ?? idle.standing)).toBeNull()
  })

  test('who qualified in the period keeps the level from where the period ended', () => {
    const kept = member(standing('gold', '2025-06-30'), { '2025-02': yuan(2_000) })
    expect(reviewTier(fourLevels, kept, '2025-08-01')).toMatchObject({
      kind: 'renewal',
      to: 'gold',
      reason: 'qualified',
      standing: { sinceOn: '2024-06-10', keptUntilOn: '2026-06-30' },
    })
  })

  test('who qualifies in the grace keeps the level from today', () => {
    const late = member(standing('gold', '2025-06-30'), { '2024-07': yuan(1_500), '2025-07': yuan(500) })
    expect(reviewTier(fourLevels, late, '2025-07-31')).toMatchObject({
      kind: 'renewal',
      standing: { keptUntilOn: '2026-07-31' },
    })
  })

  test('with calendar years the year that ended decides, not the new one that has just begun', () => {
    const yearly: TierProgram = { ...fourLevels, window: { kind: 'calendar-year' }, graceDays: 0 }
    const kept = member(standing('gold', '2025-12-31'), { '2025-05': yuan(2_500) })
    expect(reviewTier(yearly, kept, '2026-01-01')).toMatchObject({
      kind: 'renewal',
      standing: { keptUntilOn: '2026-12-31' },
    })
  })

  test('a level kept for ever by a lifetime rule is renewed when an old period ends', () => {
    const lifetime: TierProgram = { ...fourLevels, window: { kind: 'lifetime' } }
    const change = reviewTier(
      lifetime,
      member(standing('gold', '2025-06-30'), { '2019-01': yuan(2_000) }),
      '2025-08-01',
    )
    expect(change).toMatchObject({ kind: 'renewal', standing: { keptUntilOn: null } })
  })

  test('higher thresholds take nobody down before the period is over', () => {
    const dearer = {
      ...fourLevels,
      tiers: fourLevels.tiers.map((tier) => ({ ...tier, fromFen: yuan(tier.fromFen / 10) })),
    }
    expect(
      reviewTier(dearer, member(standing('gold', '2025-12-31'), { '2025-05': yuan(2_500) }), '2025-06-10'),
    ).toBeNull()
  })
})

describe('a refund takes a level back only if that purchase gave it', () => {
  const promoted: TierStanding = {
    code: 'gold',
    sinceOn: '2025-06-10',
    keptUntilOn: '2026-06-30',
    promotion: { purchaseId: 's1:r1', from: 'plain', keptUntilOn: null },
  }

  test('the refund of another purchase does not', () => {
    expect(reviewAfterRefund(fourLevels, member(promoted, {}), 's1:r2', '2025-06-20')).toBeNull()
    expect(reviewAfterRefund(fourLevels, member(standing('gold', null), {}), 's1:r2', '2025-06-20')).toBeNull()
  })

  test('nor does it while enough is left', () => {
    expect(
      reviewAfterRefund(fourLevels, member(promoted, { '2025-06': yuan(2_000) }), 's1:r1', '2025-06-20'),
    ).toBeNull()
  })

  test('to the level the rest deserves', () => {
    const change = reviewAfterRefund(fourLevels, member(promoted, { '2025-06': yuan(700) }), 's1:r1', '2025-06-20')
    expect(change).toMatchObject({ kind: 'downgrade', from: 'gold', to: 'silver', reason: 'refunded' })
    expect(change?.standing).toEqual({ ...promoted, code: 'silver', sinceOn: '2025-06-20' })
  })

  test('and not below the level before the purchase, with the period it had', () => {
    const fromSilver: TierStanding = {
      ...promoted,
      promotion: { purchaseId: 's1:r1', from: 'silver', keptUntilOn: '2025-12-31' },
    }
    const change = reviewAfterRefund(fourLevels, member(fromSilver, {}), 's1:r1', '2025-06-20')
    expect(change?.standing).toEqual({
      code: 'silver',
      sinceOn: '2025-06-20',
      keptUntilOn: '2025-12-31',
      promotion: null,
    })
  })
})
