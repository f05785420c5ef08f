import { comesBack, countVisits, visitDaysOf, visitsLeaveOn } from './visits'

const look = (on: string) => ({ productId: 'tea', on })

test('a day of looks and of signing in is one visit', () => {
  const days = visitDaysOf([look('2026-03-01'), look('2026-03-01'), look('2026-03-05')], {
    lastOn: '2026-03-06',
    days: 2,
  })
  expect(days).toEqual(['2026-03-01', '2026-03-05', '2026-03-06'])
  expect(visitDaysOf([], null)).toEqual([])
  expect(visitDaysOf([], { lastOn: '2026-03-06', days: 500 })).toHaveLength(60)
})

test('the last thirty days, the thirty before them, and nothing that is still to come', () => {
  const days = ['2026-01-01', '2026-01-20', '2026-01-31', '2026-02-20', '2026-03-02']
  expect(countVisits(days, '2026-03-01')).toEqual({ visitsLast30: 2, visits30Before: 2 })
  expect(countVisits(days, '2026-03-02')).toEqual({ visitsLast30: 2, visits30Before: 2 })
  expect(countVisits(days, '2026-03-22')).toEqual({ visitsLast30: 1, visits30Before: 2 })
})

test('counts change only on the days on which a visit leaves a window', () => {
  const days = ['2026-01-01', '2026-01-20']
  expect(visitsLeaveOn(days, '2026-01-25')).toEqual(['2026-01-31', '2026-02-19', '2026-03-02', '2026-03-21'])
  expect(visitsLeaveOn(days, '2026-03-02')).toEqual(['2026-03-21'])
})

test('who had not been seen for a month comes back', () => {
  expect(comesBack(['2026-01-01'], '2026-01-31')).toBe(true)
  expect(comesBack(['2026-01-01'], '2026-01-30')).toBe(false)
})
