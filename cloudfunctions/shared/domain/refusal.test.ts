import { isRefusal, isWholeWithin, refuse, violationsOf } from './refusal'

describe('refusals', () => {
  it('carry a code and what it is about', () => {
    const refusal = refuse('points/insufficient', { short: 120 })
    expect(isRefusal(refusal)).toBe(true)
    expect(refusal.refusal).toEqual({ code: 'points/insufficient', details: { short: 120 } })
  })

  it('are told apart from faults', () => {
    expect(isRefusal(new Error('disk full'))).toBe(false)
    expect(isRefusal('points/insufficient')).toBe(false)
  })
})

describe('checks of rules', () => {
  it('answer what is violated, where, in their order', () => {
    expect(
      violationsOf([
        [false, 'tiers', '门槛应逐级升高'],
        [true, 'window', '周期不对'],
        [false, 'graceDays', '宽限不对'],
      ]),
    ).toEqual([
      { at: 'tiers', problem: '门槛应逐级升高' },
      { at: 'graceDays', problem: '宽限不对' },
    ])
  })

  it.each([
    [1, true],
    [9, true],
    [0, false],
    [10, false],
    [1.5, false],
    [Number.NaN, false],
  ])('know whole numbers from 1 to 9: %p', (value, within) => expect(isWholeWithin(value, 1, 9)).toBe(within))
})
