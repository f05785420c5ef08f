import type { GiftTile } from '@contract/gift'
import { aPage, aTile, anOrder } from './gift.fixture'
import { lapseHint, spacedCode, standingWords, stateWord } from './gift-words'

test.each<[string, Partial<GiftTile>, boolean]>([
  ['剩 46 份', { left: 46, unit: '份' }, false],
  ['只剩 3 只', { left: 3 }, true],
  ['随时可换', { left: null }, false],
  ['金卡专享，剩 18 支', { left: 18, unit: '支', forTier: '金卡会员' }, false],
  ['银卡专享', { left: null, forTier: '银卡会员' }, false],
  ['还差 1,314 积分', { standing: 'short', shortPoints: 1_314 }, false],
  ['已换完，12月1日补货', { standing: 'gone', restockOn: '2026-12-01' }, false],
  ['已换完', { standing: 'gone' }, false],
  ['您已换过 2 只', { standing: 'limit-reached', perMember: 2 }, false],
  ['钻卡可换', { standing: 'not-eligible', forTier: '钻卡会员' }, false],
  ['现在不能换', { standing: 'not-eligible' }, false],
  ['12月15日开始兑换', { standing: 'not-open', opensOn: '2026-12-15' }, false],
])('a tile says “%s”', (text, given, due) => {
  expect(standingWords(aTile(given))).toEqual({ text, due })
})

test('what lapses soon is said with the dearest gift it still reaches', () => {
  const { balance } = aPage()
  const gifts = [
    aTile({ name: '洗脸巾', points: 90, unit: '包' }),
    aTile({ name: '冻干试吃', points: 120, unit: '份' }),
    aTile({ name: '购物袋', points: 110, standing: 'gone' }),
    aTile(),
  ]
  expect(lapseHint(balance, gifts)).toEqual({ points: '120 分 ', day: '11月30日', rest: '过期，够换一份冻干试吃' })
  expect(lapseHint(balance, [])?.rest).toBe('过期')
  expect(lapseHint({ ...balance, lapsing: null }, gifts)).toBeNull()
})

test('each state of each kind has its word', () => {
  const kinds = ['fetch', 'post', 'service', 'coupon'] as const
  const states = ['placed', 'ready', 'received', 'cancelled'] as const
  expect(states.map((state) => kinds.map((kind) => stateWord(anOrder({ state, kind }))))).toEqual([
    ['准备寄出', '准备寄出', '准备寄出', '准备寄出'],
    ['待领取', '在路上', '待使用', '待领取'],
    ['已领取', '已收到', '已使用', '已放进券包'],
    ['已取消', '已取消', '已取消', '已取消'],
  ])
})

test('a code is read in two groups', () => expect(spacedCode('K7MQ2XPR')).toBe('K7MQ 2XPR'))
