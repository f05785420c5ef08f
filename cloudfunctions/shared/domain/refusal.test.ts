import { isRefusal, refuse } from './refusal'

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
