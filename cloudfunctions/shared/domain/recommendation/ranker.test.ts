import { addDays } from '../time'
import { chooseBlend, shownOf } from './choose-blend'
import { habitsOf } from './habit'
import { candidatesOf, fitRanker, RANK_FEATURES } from './ranker'
import { recommend, USUAL_BLEND } from './recommend'
import { shelfOf } from './shelf'
import type { History } from './shelf'

/** One basket a week, oldest first. */
const history = (memberId: string, ...baskets: readonly (readonly string[])[]): History => ({
  memberId,
  baskets: baskets.map((productIds, week) => ({ on: addDays('2026-01-01', 7 * week), productIds })),
})

describe('habits', () => {
  const habits = habitsOf(
    history('me', ['milk', 'tea'], ['milk'], ['milk', 'soap'], ['milk', 'tea', 'milk']).baskets,
    '2026-01-29',
  )

  test('what is in every basket has a share of one, and is never late', () => {
    const milk = habits.get('milk')
    expect(milk?.steady).toBeCloseTo(1, 9)
    expect(milk?.recent).toBeCloseTo(1, 9)
    expect(milk).toMatchObject({ times: 4, since: 0, gap: 1, silentDays: 7, gapDays: 7 })
  })

  test('gaps are counted in baskets and in days, silence up to today', () => {
    expect(habits.get('tea')).toMatchObject({ times: 2, since: 0, gap: 3, gapDays: 21 })
    expect(habits.get('soap')).toMatchObject({ times: 1, since: 1, gap: 4, silentDays: 14, gapDays: 28 })
    expect(habitsOf([], '2026-01-29').size).toBe(0)
  })

  test('what was bought lately counts more in the recent share', () => {
    const { soap, tea } = { soap: habits.get('soap'), tea: habits.get('tea') }
    expect(soap?.recent ?? 0).toBeGreaterThan(soap?.steady ?? 0)
    expect(tea?.recent ?? 0).toBeGreaterThan(0.3)
  })
})

describe('a ranking of the shop’s own', () => {
  test('candidates are what is owned, what neighbours buy and what sells best, ever or lately, each once', () => {
    const popularity = new Map([
      ['tea', 0.5],
      ['soap', 0.2],
    ])
    const candidates = candidatesOf(
      { baskets: history('me', ['milk', 'tea']).baskets, today: '2026-01-15' },
      new Map([['cup', 0.1]]),
      { popularity, lately: () => new Map([['new', 0.3]]), faithfulness: new Map() },
      USUAL_BLEND,
    )
    expect(candidates.map(({ productId }) => productId)).toEqual(['milk', 'tea', 'cup', 'soap', 'new'])
    for (const { features } of candidates) expect(features).toHaveLength(RANK_FEATURES.length)
    expect(candidates[2]?.features[0]).toBe(0)
  })

  test('from too little nothing is learnt', () => {
    expect(fitRanker([{ features: RANK_FEATURES.map(() => 0), isBought: true }])).toBeNull()
  })

  /** Everybody takes milk every week, and every third week whichever two of their six goods have run out. */
  const clockwork = Array.from({ length: 110 }, (_, member) =>
    history(
      `m${member}`,
      ...Array.from({ length: 12 }, (_, week) => [
        'milk',
        `own-${member}-${(2 * (week + member)) % 6}`,
        `own-${member}-${(2 * (week + member) + 1) % 6}`,
        `once-${member}-${week}`,
        ...Array.from({ length: 4 }, (_, place) => `early-${member}-${place}`).filter(() => week < 4),
      ]),
    ),
  )

  const blend = chooseBlend(clockwork)

  test('learns that goods run out: what is due stands first', () => {
    expect(blend.ranker).toBeDefined()
    const me = clockwork[7] as History
    const shelf = shelfOf(clockwork, blend.decay)
    const { all, repeat, explore } = shownOf(me, '2026-03-26', shelf, blend)
    const due = [0, 1].map((place) => `own-7-${(2 * (12 + 7) + place) % 6}`)
    expect(all.slice(0, 4)).toEqual(expect.arrayContaining(['milk', ...due]))
    expect(repeat).toEqual(expect.arrayContaining(['milk', ...due]))
    for (const productId of explore) expect(me.baskets.flatMap(({ productIds }) => productIds)).not.toContain(productId)
  })

  test('is plain JSON, and does nothing once recommendations are switched off', () => {
    expect(JSON.parse(JSON.stringify(blend))).toEqual(blend)
    const shelf = shelfOf(clockwork, blend.decay)
    const off = (one: History) =>
      recommend({ ...one, today: '2026-03-26', wantsPersonal: false }, shelf, { count: 5, blend })
    expect(off(clockwork[1] as History)).toEqual(off(clockwork[2] as History))
  })

  test('where nothing is ever bought again, and everything by chance, nothing learnt is kept', () => {
    const chance = Array.from({ length: 110 }, (_, member) =>
      history(
        `r${member}`,
        ...Array.from({ length: 4 }, (_, week) => [
          `x${(member * 7919 + week * 104_729) % 509}`,
          `y${(member * 6271 + week * 15_485) % 499}`,
        ]),
      ),
    )
    expect(chooseBlend(chance).ranker).toBeUndefined()
    const everything = chance.map(({ memberId, baskets }) => ({
      memberId,
      baskets: baskets.map((basket) => ({ ...basket, productIds: ['milk'] })),
    }))
    expect(chooseBlend(everything).ranker).toBeUndefined()
  })

  test('members who are not judged are known all the same', () => {
    const others = [history('only-once', ['rare', 'milk']), clockwork[0] as History]
    expect(chooseBlend(clockwork.slice(0, 31), others)).toMatchObject({ neighbours: USUAL_BLEND.neighbours })
  })
})
