import type { Card } from '../member/card'
import { endedTermsOf } from './ended-terms'

const term = (fromOn: string, lastOn: string, boughtOn: string, refundedOn: string | null = null) => ({
  ...{ fromOn, lastOn, boughtOn, refundedOn },
})

test('each term with the day on which the next was bought; one given back is none and renews nothing', () => {
  const card = {
    terms: [
      term('2026-02-01', '2026-02-28', '2026-01-25'),
      term('2026-01-01', '2026-01-31', '2026-01-01'),
      term('2026-03-01', '2026-03-31', '2026-02-27', '2026-03-02'),
    ],
  } as unknown as Card
  expect(endedTermsOf(card)).toEqual([
    { endsOn: '2026-01-31', renewedOn: '2026-01-25' },
    { endsOn: '2026-02-28', renewedOn: null },
  ])
})

test('two terms that begin on one day stay in the order they were bought', () => {
  const twice = ['2026-01-01', '2026-01-02'].map((boughtOn) => term('2026-01-05', '2026-02-04', boughtOn))
  expect(endedTermsOf({ terms: twice } as unknown as Card).map(({ renewedOn }) => renewedOn)).toEqual([
    '2026-01-02',
    null,
  ])
})
