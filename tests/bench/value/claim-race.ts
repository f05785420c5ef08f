import { PORTIONS } from '@domain/coupon/portion'
import type { CouponPortion, StoredCoupon } from '../../../cloudfunctions/shared/usecases/context/coupon'
import { newRequestId, type House } from '../../fixtures/house'

/** Who runs for a template, how often each taps at once, and how many taps are on their way together in all. */
export type ClaimRace = {
  readonly templateId: string
  readonly members: number
  readonly tries: number
  readonly inFlight: number
}

/** What came of a race: copies by what is stored and by what the portions have counted, and what the taps were told. */
export type RaceResult = {
  readonly issued: number
  readonly counted: number
  readonly mostOfOneMember: number
  /** How often each answer was given: ok, or the code of a refusal. */
  readonly answers: Readonly<Record<string, number>>
  /** Who was told that there was none left although they had none and some were. */
  readonly turnedAway: number
  readonly seconds: number
}

/** Lets members tap for one template all at once; like a phone, each repeats a tap with its own id until it is answered. */
export async function runClaimRace(house: House, race: ClaimRace): Promise<RaceResult> {
  const openids = Array.from({ length: race.members }, (_, member) => `o-race-${member}`)
  const taps = Array.from({ length: race.tries }, () => openids).flat()
  const answers = new Map<string, string[]>()
  const begunAt = performance.now()
  await inLanes(race.inFlight, taps, async (openid) => {
    const answer = await tap(house, openid, race.templateId)
    answers.set(openid, [...(answers.get(openid) ?? []), answer])
  })
  const seconds = (performance.now() - begunAt) / 1_000
  const all = [...answers.values()].flat()
  const coupons = await readEvery<StoredCoupon>(house, 'coupons', race.templateId)
  const portions = await readEvery<CouponPortion>(house, 'coupon_portions', race.templateId)
  const held = countOf(coupons.map((coupon) => coupon.memberId))
  return {
    issued: coupons.length,
    counted: portions.reduce((total, portion) => total + portion.issued, 0),
    mostOfOneMember: Math.max(0, ...Object.values(held)),
    answers: countOf(all),
    turnedAway: [...answers.values()].filter((told) => told.every((answer) => answer === 'coupon/gone')).length,
    seconds,
  }
}

const MOST_REPEATS = 60

async function tap(house: House, openid: string, templateId: string): Promise<string> {
  const requestId = newRequestId()
  for (let repeats = 0; repeats < MOST_REPEATS; repeats++) {
    const answer = await house
      .call(openid, 'coupon', 'claimCoupon', { templateId }, requestId)
      .then((reply) => (reply.ok ? 'ok' : (reply.code ?? 'internal')))
      .catch(() => 'internal')
    if (answer !== 'internal' && answer !== 'try-again') return answer
  }
  return 'never answered'
}

/** Does a piece of work for each of a list, so many at a time. */
export async function inLanes<T>(lanes: number, list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...list].reverse()
  const lane = async () => {
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) await work(each)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function readEvery<Stored>(house: House, collection: string, templateId: string): Promise<readonly Stored[]> {
  if (collection === 'coupon_portions') {
    const found = await house.documents<Stored>(collection, { templateId })
    if (found.length > PORTIONS) throw new RangeError(`more than ${PORTIONS} portions of ${templateId}`)
    return found
  }
  const found: Stored[] = []
  for (let slot = 0; slot < 16; slot++) {
    const ending = slot.toString(16)
    found.push(...(await house.documents<Stored>(collection, { templateId, memberId: { $regex: `${ending}$` } })))
  }
  return found
}

const countOf = (names: readonly string[]): Readonly<Record<string, number>> =>
  names.reduce<Record<string, number>>((counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }), {})
