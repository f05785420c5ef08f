import { fen } from '@domain/money'
import { atMinute } from '@domain/time'
import { reasonWords } from './checkout-words'
import { deliveryWords, masked } from './delivery-words'
import { orderPageOf } from './order.fixture'
import { courseWords, giftBackWords, refundWords, sideWords, stateWord } from './order-words'
import { lastsTitle, lastsWhy, leftText, shippingText } from './product-words'
import { readWanted, writeWanted } from './wanted'

test('how long a pack lasts is said with what it was learnt from, and whether today is the day', () => {
  const yours = { basis: 'yours', days: 31, times: 6, dueOn: '2026-11-26' } as const
  expect(lastsTitle(yours)).toBe('一份大约用 31 天')
  expect(lastsWhy(yours, '2026-11-21').join('')).toBe(
    '按您最近 6 次购买估算。家里那份大约 11月26日用完，今天下单正好接上。',
  )
  expect(lastsWhy(yours, '2026-11-01').join('')).toBe('按您最近 6 次购买估算。家里那份大约 11月26日用完。')
  expect(lastsWhy(yours, '2026-11-28').join('')).toContain('前后就该用完了')
  expect(lastsWhy({ basis: 'product', days: 31 }, '2026-11-21').join('')).toContain('大家通常隔这么久再买')
})

test('shipping and stock are said plainly', () => {
  expect(shippingText({ feeFen: 800, freeFromFen: 7_900 })).toBe('8.00 元，满 79 元免')
  expect(shippingText({ feeFen: 800, freeFromFen: null })).toBe('8.00 元')
  expect(shippingText({ feeFen: 0, freeFromFen: null })).toBe('包邮')
  expect([0, 3, 40].map(leftText)).toEqual(['卖完了，正在补货', '只剩 3 件', '有货'])
})

test('why a coupon does not apply', () => {
  expect(reasonWords({ kind: 'below-threshold', shortFen: fen(1_250) })).toBe('还差 12.50 元')
  expect(reasonWords({ kind: 'unusable', why: 'locked' })).toBe('留在另一张没付款的订单里')
  expect(reasonWords({ kind: 'unusable', why: 'something-new' })).toBe('现在不能用')
  expect(reasonWords({ kind: 'not-chosen' })).toBe('')
  const rest = ['no-eligible-goods', 'nothing-left', 'costs-more'] as const
  expect(rest.map((kind) => reasonWords({ kind }))).toEqual([
    '这单没有适用的商品',
    '这单已经不需要它',
    '用它不如现在省',
  ])
})

describe('an order says', () => {
  it('what it waits for and until when', () => {
    const created = orderPageOf({ state: 'created', payUntilAt: atMinute('2026-11-21', 630), paidAt: null })
    expect([stateWord(created), courseWords(created)]).toEqual(['等您付款', '货给您留着，请在 20 分钟内付款。'])
    expect(courseWords({ ...created, now: atMinute('2026-11-21', 640) })).toContain('付款时间过了')
  })

  it('where its parcel is', () => {
    const shipment = { company: '顺丰', trackingNo: 'SF1', shippedAt: 0 }
    const address = { name: '半夏', phone: '13800000417', region: '杭州市', street: '梧桐路 18 号' }
    const shipped = orderPageOf({
      state: 'shipped',
      shipment,
      delivery: { kind: 'post', address },
      receivesAt: atMinute('2026-12-01', 600),
    })
    expect(courseWords(shipped)).toBe('顺丰 SF1，12月1日自动收货')
    expect(courseWords({ ...shipped, delivery: orderPageOf().delivery })).toBe('在湖滨店等您来取。')
  })

  it('how it ended', () => {
    expect(courseWords(orderPageOf({ state: 'closed', closed: { at: 0, reason: 'timed-out' } }))).toContain(
      '没有按时付款',
    )
    expect(courseWords(orderPageOf({ state: 'closed', strayFen: 24_000 }))).toContain('240.00 元已经原路退回')
    expect(stateWord(orderPageOf({ hasOpenRefund: true }))).toBe('退货处理中')
  })

  it('what became of its returns', () => {
    const refund = {
      refundNo: 'R1',
      refundFen: 12_000,
      pointsBack: 0,
      pointsTakenBack: 120,
      couponsBack: 0,
      pieces: 1,
      reason: '',
      answer: '',
      askedAt: 0,
    }
    const states = ['asked', 'granted', 'paid-back', 'declined'] as const
    expect(states.map((state) => refundWords({ ...refund, state }))).toEqual([
      '1 件，120.00 元，正在看',
      '1 件，120.00 元，正在退',
      '1 件，120.00 元，已经退回',
      '1 件，没有通过',
    ])
    expect(sideWords(refund)).toBe('收回这单得的 120 积分')
  })
})

test('a phone number is nobody’s business', () => {
  expect(masked('13800000417')).toBe('138****0417')
  expect(deliveryWords(null).where).toBe('送到哪里')
})

test('what a checkout is opened with goes through its address and back', () => {
  const lines = [
    { productId: 'cat-food', qty: 2 },
    { productId: 'a,b;c', qty: 1 },
  ]
  expect(readWanted({ productId: '', qty: '', lines: writeWanted(lines) })).toEqual(lines)
  expect(readWanted({ productId: 'tea', qty: '3', lines: '' })).toEqual([{ productId: 'tea', qty: 3 }])
  expect(readWanted({ productId: 'tea', qty: 'x', lines: '' })).toEqual([{ productId: 'tea', qty: 1 }])
  expect(readWanted({ productId: '', qty: '', lines: 'nonsense' })).toEqual([])
})

test('what becomes of a gift when goods come back', () => {
  const gift = { productId: 'soap', name: '洗洁精', pack: '1 kg', category: 'home', pictureUrl: null, qty: 1 }
  const gifts = [{ ...gift, isBack: false }]
  const said = (returns: 'at-once' | 'by-asking', giftsBack: readonly string[], isWhole: boolean) =>
    giftBackWords(orderPageOf({ gifts, returns }), { giftsBack, isWhole })
  expect(said('at-once', ['soap'], true)).toBe('还没寄出的赠品「洗洁精」一起取消。')
  expect(said('at-once', ['soap'], false)).toBe('留下的不够门槛，赠品「洗洁精」不再寄出。')
  expect(said('at-once', [], false)).toBe('赠品「洗洁精」照样寄给您。')
  expect(said('by-asking', [], true)).toBe('送您的「洗洁精」不用退。')
  expect(giftBackWords(orderPageOf(), { giftsBack: [], isWhole: true })).toBe('')
})
