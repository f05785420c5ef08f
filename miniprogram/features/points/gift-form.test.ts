import type { GiftDesk } from '@contract/gift'
import { startOfDay } from '@domain/time'
import { problemAt, readGift, typedOf, type GiftTyped } from './gift-form'

const mug: GiftDesk['shelf'][number] = {
  left: 3,
  gift: {
    ...{ giftId: 'mug', name: '粗陶马克杯', kind: 'fetch', points: 1_200, perMember: 1, tiers: null, unit: '只' },
    ...{ openFromAt: startOfDay('2026-01-01'), openUntilAt: startOfDay('2027-01-01'), note: '' },
    ...{ pictureUrl: null, category: 'home', restockOn: null, templateId: null, sort: 4 },
  },
}
const base = { giftId: 'mug', category: 'home', sort: 4 }
const changed = (change: Partial<GiftTyped>) => readGift({ ...typedOf(mug, 0), ...change }, base, false)

test('opened and saved as it was, a gift is the same and its pieces stay', () => {
  expect(changed({})).toEqual({ written: { gift: mug.gift, addPieces: 0 }, problems: null })
})

test('the last day is a whole one', () => {
  expect(typedOf(mug, 0).lastOn).toBe('2026-12-31')
  expect(changed({ lastOn: '2026-12-30' }).written?.gift.openUntilAt).toBe(startOfDay('2026-12-31'))
})

test('pieces are added to what there is, or taken off; without limit is said, not typed', () => {
  expect(['10', '+10', '-2', '−2'].map((pieces) => changed({ pieces }).written?.addPieces)).toEqual([10, 10, -2, -2])
  expect(changed({ isUnlimited: true, pieces: '4' }).written?.addPieces).toBe('unlimited')
  expect(readGift({ ...typedOf(null, 0), points: '5' }, base, true).problems).toEqual([
    { at: 'pieces', problem: '件数要是整数' },
  ])
})

test('what is no number or no day is said at its field, all at once', () => {
  const { problems } = changed({ points: '1.5', perMember: 'x', fromOn: '2026-13-01', restockOn: 'soon', pieces: '--' })
  expect(problems?.map(({ at }) => at)).toEqual(['points', 'perMember', 'pieces', 'fromOn', 'restockOn'])
  expect(problemAt(problems ?? [], 'points')).toBe('积分要是整数')
  expect(problemAt([{ at: 'openUntilAt', problem: '结束时间应在开始之后' }], 'lastOn')).toBe('结束时间应在开始之后')
  expect(problemAt([], 'name')).toBe('')
})

test('only a coupon gives a coupon, and no chosen level means everybody', () => {
  expect(changed({ templateId: 'points-10' }).written?.gift.templateId).toBeNull()
  expect(changed({ kind: 'coupon', templateId: 'points-10' }).written?.gift.templateId).toBe('points-10')
  expect(changed({ tiers: ['gold'] }).written?.gift.tiers).toEqual(['gold'])
})
