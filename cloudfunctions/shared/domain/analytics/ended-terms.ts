import type { Card } from '../member/card'
import type { CardTerm } from './outcome-rates'

/** The terms of a card that were not given back, each with the day on which the one after it was bought; oldest first. */
export function endedTermsOf({ terms }: Card): readonly CardTerm[] {
  const kept = terms
    .filter(({ refundedOn }) => refundedOn === null)
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0))
  return kept.map(({ lastOn }, place) => ({ endsOn: lastOn, renewedOn: kept[place + 1]?.boughtOn ?? null }))
}
