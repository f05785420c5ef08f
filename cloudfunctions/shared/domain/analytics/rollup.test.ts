import { atMinute } from '../time'
import type { PastOrder } from '../segment/past-orders'
import { monthPiecesOf } from './month-pieces'
import { addMonth, blankRollup, firstMonthOf } from './rollup'

const orders = ['2026-08-30', '2026-09-02', '2026-11-20'].map((on): PastOrder => ({
  orderId: on,
  on,
  netFen: 1000,
  storeId: 'lake',
  channel: 'pos',
  productIds: [],
}))
const pieces = monthPiecesOf(orders)
const months = ['2026-08', '2026-09', '2026-10', '2026-11']
const night = blankRollup('2026-11-21', atMinute('2026-11-21', 160))
const folded = months.reduce((rollup, month) => addMonth(rollup, month, pieces.get(month) ?? new Map()), night)

test('a night counts up to yesterday and looks two years back', () => {
  expect(night).toMatchObject({ throughOn: '2026-11-20', isComplete: false })
  expect(firstMonthOf(night)).toBe('2024-11')
})

test('month by month the windows fill, of everything, of the store and of the channel', () => {
  expect(folded.scopes.map(({ scope }) => scope)).toEqual(['all', 'store:lake', 'channel:pos'])
  const [all] = folded.scopes
  expect(all?.windows.find(({ days }) => days === 90)?.now).toEqual({
    ...{ orders: 3, netFen: 3000, buyers: 1, returners: 1, newcomers: 1 },
  })
  expect(all?.months.map(({ month, buyers }) => [month, buyers])).toEqual([
    ['2026-08', 1],
    ['2026-09', 1],
    ['2026-10', 0],
    ['2026-11', 1],
  ])
})

test('a step that was killed after writing and is done again counts nothing twice', () => {
  const again = addMonth(folded, '2026-11', pieces.get('2026-11') ?? new Map())
  expect(addMonth(again, '2026-09', pieces.get('2026-09') ?? new Map())).toEqual(folded)
})
