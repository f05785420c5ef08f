import { addDays, type Day } from '../time'
import { USUAL_BROWSE_RULE, type Browse } from './browse-not-buy'

/** The newest looks of a member that are kept. */
export const MOST_LOOKS = 30

/** Looks, oldest first, with another one; the same product on the same day again changes nothing. */
export const withLook = (looks: readonly Browse[], look: Browse): readonly Browse[] =>
  hasLook(looks, look) ? looks : [...looks, look].slice(-MOST_LOOKS)

/** Whether a look of that day is among them already. */
export const hasLook = (looks: readonly Browse[], { productId, on }: Browse): boolean =>
  looks.some((one) => one.productId === productId && one.on === on)

/** When it can be said that a product looked at again is not bought; null: it was not looked at before, or long ago. */
export function judgedOn(looks: readonly Browse[], { productId, on }: Browse): Day | null {
  const since = addDays(on, -USUAL_BROWSE_RULE.withinDays)
  const isAgain = looks.some((one) => one.productId === productId && one.on > since && one.on < on)
  return isAgain ? addDays(on, USUAL_BROWSE_RULE.waitDays) : null
}

/** When what looks say may be another thing: once one of them has waited long enough, or after as long; null: none is recent. */
export function nextJudgedOn(looks: readonly Browse[], today: Day): Day | null {
  const { withinDays, waitDays } = USUAL_BROWSE_RULE
  const recent = looks.filter(({ on }) => on > addDays(today, -withinDays))
  if (recent.length === 0) return null
  const waiting = recent.map(({ on }) => addDays(on, waitDays)).filter((on) => on > today)
  return [...waiting, addDays(today, waitDays)].reduce((a, b) => (b < a ? b : a))
}
