import fc from 'fast-check'
import { program } from '@program/index'
import { fen } from '../money'
import type { Purchase } from '../purchase/purchase'
import { isRefusal } from '../refusal'
import { checkBought, isKept, type Received } from './bought'
import {
  deleteReview,
  editReview,
  rewardReview,
  reviewIdOf,
  sameReview,
  writeReview,
  writtenAgain,
  type Review,
} from './review'
import { averageScore, noScores, recounted } from './score-count'

const draft = { productId: 'cat-food', purchaseId: 'lake:1', memberId: 'm1', score: 4, text: '颗粒小，掉渣少。' }
const write = (more: Partial<typeof draft> = {}, verdict: 'pass' | 'review' | 'risky' = 'pass') =>
  writeReview(program.community, { ...draft, ...more }, verdict, 1_000)
const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (thrown) {
    return isRefusal(thrown) ? thrown.refusal.code : String(thrown)
  }
  return 'ok'
}

describe('what a buyer says', () => {
  it('is in sight at once; in doubt it waits', () =>
    expect([write().state, write({}, 'review').state]).toEqual(['shown', 'waiting']))

  it.each([
    ['nothing but a score', () => write({ text: ' ' }), 'community/empty'],
    ['a novel', () => write({ text: '长'.repeat(1_001) }), 'community/too-long'],
    ['what the check refuses', () => write({}, 'risky'), 'community/unfit'],
    ['six stars', () => write({ score: 6 }), 'RangeError: a score is 1 to 5'],
  ])('%s is not taken', (_, work, code) => expect(codeOf(work)).toBe(code))

  it('is one for each product of each purchase, under an id that says nothing of them', () => {
    const ids = [reviewIdOf('lake:1', 'a'), reviewIdOf('lake:2', 'a'), reviewIdOf('lake:1', 'b')]
    expect(new Set(ids).size).toBe(3)
    expect(ids.join()).toMatch(/^[0-9a-f,]+$/)
  })

  it('sent again unchanged is the same, otherwise not', () =>
    expect([sameReview(write(), draft), sameReview(write(), { ...draft, score: 1 })]).toEqual([true, false]))

  it('earns nothing by itself, and once it is hidden it cannot be rewarded', () => {
    expect([write({ score: 5 }).rewardedPoints, rewardReview(write({ score: 1 }), 20, 5).rewardedPoints]).toEqual([
      null,
      20,
    ])
    expect(codeOf(() => rewardReview({ ...write(), state: 'hidden' }, 20, 5))).toBe('review/not-shown')
  })
})

describe('its writer', () => {
  const DAY = 86_400_000
  const rewarded = rewardReview(write(), 20, 10 * DAY)
  const edit = (review: Review, verdict: 'pass' | 'review' | 'risky' = 'pass') =>
    editReview(program.community, review, { score: 2, text: '换了新包装，袋口好封了。' }, verdict, 12 * DAY)

  it('may say it anew: it waits, whatever the check says, and what it earned stays', () => {
    for (const state of ['shown', 'waiting', 'hidden'] as const)
      expect(edit({ ...rewarded, state })).toMatchObject({
        state: 'waiting',
        score: 2,
        rewardedPoints: 20,
        writtenAt: 1_000,
      })
    expect(codeOf(() => edit(rewarded, 'risky'))).toBe('community/unfit')
    expect(codeOf(() => edit({ ...rewarded, state: 'deleted' }))).toBe('review/not-shown')
  })

  it('may take it away: within the days of the reward its points go back, later they stay', () => {
    expect(deleteReview(rewarded, 7, 17 * DAY - 1)).toMatchObject({
      takenBackPoints: 20,
      review: { state: 'deleted', text: '', rewardedPoints: 0 },
    })
    expect(deleteReview(rewarded, 7, 17 * DAY)).toMatchObject({ takenBackPoints: 0, review: { rewardedPoints: 20 } })
    expect(deleteReview(write(), 7, 0)).toMatchObject({ takenBackPoints: 0, review: { rewardedPoints: null } })
  })

  it('takes it away once, and what is said of the purchase after that is not rewarded a second time', () => {
    const { review } = deleteReview(rewarded, 7, 11 * DAY)
    expect(deleteReview(review, 7, 12 * DAY)).toEqual({ review, takenBackPoints: 0 })
    expect(writtenAgain(review, write())).toMatchObject({ state: 'shown', rewardedPoints: 0, rewardedAt: 10 * DAY })
    expect(writtenAgain(deleteReview(write(), 7, 5).review, write()).rewardedPoints).toBeNull()
  })
})

describe('what all say together', () => {
  const at = ([score, state]: readonly [number, Review['state']]): Review => ({ ...write({ score }), state })

  it('counts those in sight only, whatever becomes of them on the way', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.tuple(
              fc.integer({ min: 1, max: 5 }),
              fc.constantFrom<Review['state']>('shown', 'waiting', 'hidden', 'deleted'),
            ),
            { minLength: 1, maxLength: 6 },
          ),
        ),
        (lives) => {
          let counted = noScores('cat-food')
          for (const states of lives)
            states.forEach((now, step) => {
              const before = states[step - 1]
              counted = recounted(counted, before ? at(before) : null, at(now))
            })
          const inSight = lives
            .flatMap((states) => states.slice(-1))
            .flatMap(([score, state]) => (state === 'shown' ? [score] : []))
          expect(counted.count).toBe(inSight.length)
          expect(counted.scoreSum).toBe(inSight.reduce((sum, score) => sum + score, 0))
        },
      ),
    ))

  it('is an average to one decimal, and none where nobody spoke', () => {
    expect(averageScore({ productId: 'a', count: 3, scoreSum: 14 })).toBe(4.7)
    expect(averageScore(noScores('a'))).toBeNull()
  })
})

describe('who may speak', () => {
  const purchase = (changes: Partial<Purchase> = {}): Purchase => ({
    purchaseId: 'lake:1',
    storeId: 'lake',
    receiptNo: '1',
    channel: 'pos',
    memberId: 'm1',
    purchasedAt: 0,
    purchasedOn: '2026-11-01',
    paidFen: fen(12_400),
    lines: [{ productId: 'cat-food', qty: 1, paidFen: fen(12_400) }],
    refundedFen: fen(0),
    live: true,
    earnedPoints: 0,
    earningFen: fen(0),
    ...changes,
  })
  const order = (changes: Partial<Received>): Received => ({ lines: [], returned: {}, receivedAt: 5, ...changes })
  const online = purchase({ storeId: 'online' })
  const ask = (bought: Purchase | null, by: Received | null = null, who = draft) =>
    codeOf(() => checkBought(bought, by, who))

  it.each([
    ['who bought it in a store', ask(purchase()), 'ok'],
    ['who received an online order', ask(online, order({})), 'ok'],
    ['who bought online elsewhere, before there were orders here', ask(online), 'ok'],
    ['whose parcel is on its way', ask(online, order({ receivedAt: null })), 'review/not-received'],
    ['who bought something else', ask(purchase(), null, { ...draft, productId: 'tea' }), 'review/not-bought'],
    ['whose purchase it is not', ask(purchase(), null, { ...draft, memberId: 'm2' }), 'review/not-bought'],
    ['who never bought', ask(null), 'review/not-bought'],
    ['who gave it back', ask(purchase({ refundedFen: fen(12_400) })), 'review/not-bought'],
    ['who sent it back', ask(purchase({ returned: [{ productId: 'cat-food', qty: 1 }] })), 'review/not-bought'],
    ['who sent something else back', ask(purchase({ returned: [{ productId: 'tea', qty: 1 }] })), 'ok'],
    ['who gave a part back', ask(purchase({ refundedFen: fen(400) })), 'ok'],
  ])('%s', (_, said, code) => expect(said).toBe(code))

  it('a product sent back to the last piece is not kept, though the rest of the order is', () => {
    const line = { lineId: 'l1', productId: 'cat-food', qty: 2 } as Received['lines'][number]
    const keptAfter = (pieces: number) => isKept(online, order({ lines: [line], returned: { l1: pieces } }), 'cat-food')
    expect([keptAfter(1), keptAfter(2)]).toEqual([true, false])
  })
})
