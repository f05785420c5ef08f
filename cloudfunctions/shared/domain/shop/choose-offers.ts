import { clash, eligible, totalAt } from './apply-offer'
import { beginChoice, costOf, isItemStage, withOffer, type Choice, type Trial } from './choice'
import { combine, OFFER_STAGES, type Offer } from './offer'

/** A search that has looked at so many sets stops with the best so far: a price is due within a millisecond or so. */
const MOST_SETS = 4_000

type Candidate = { readonly offer: Offer; readonly places: readonly number[]; readonly savesAlone: number }

/**
 * The set of offers that costs the shopper least, among those both sides allow together (branch and bound). Offers
 * apply by stage, in a stage percentages first, then the larger; equal sets: the one with the earlier offers.
 */
export function chooseOffers(trial: Trial, offers: readonly Offer[]): Choice {
  const candidates = candidatesOf(trial, offers)
  const rules = rulesOf(trial, candidates)
  let best = beginChoice(trial)
  let least = costOf(best)
  let sets = 0
  const visit = (choice: Choice, index: number, taken: readonly number[]): void => {
    const cost = costOf(choice)
    if (cost < least) [best, least] = [choice, cost]
    const candidate = candidates[index]
    sets += 1
    if (!candidate || sets > MOST_SETS || cost - (rules.canStillSave[index] ?? 0) >= least) return
    const allowed = !taken.some((each) => rules.clashes[each]?.[index])
    const withIt = allowed ? withOffer(choice, candidate.offer, candidate.places, trial) : null
    if (withIt) visit(withIt, index + 1, [...taken, index])
    if (!withIt || rules.worthLeavingOut[index]) visit(choice, index + 1, taken)
  }
  visit(best, 0, [])
  return best
}

/** The offers that could do something, in the order in which they apply. */
function candidatesOf(given: Trial, offers: readonly Offer[]): readonly Candidate[] {
  const { lines, shipping } = given
  const trial: Trial = { ...given, shipping: { ...shipping, freeFromFen: null } }
  const alone = beginChoice(trial)
  return offers
    .map((offer) => {
      const places = eligible(offer, lines)
      const used = withOffer(alone, offer, places, trial)
      return { offer, places, savesAlone: used ? costOf(alone) - costOf(used) : 0 }
    })
    .filter((candidate) => candidate.savesAlone > 0)
    .sort(byApplication)
}

function byApplication(a: Candidate, b: Candidate): number {
  const stage = OFFER_STAGES.indexOf(a.offer.stage) - OFFER_STAGES.indexOf(b.offer.stage)
  const percent = Number(b.offer.benefit.kind === 'percent-off') - Number(a.offer.benefit.kind === 'percent-off')
  return stage || percent || b.savesAlone - a.savesAlone || (a.offer.offerId < b.offer.offerId ? -1 : 1)
}

type Rules = {
  readonly clashes: readonly (readonly boolean[])[]
  /** Whether a set without an offer that could be used may be cheaper. */
  readonly worthLeavingOut: readonly boolean[]
  /** An upper bound of what the offers from a place on can still save. */
  readonly canStillSave: readonly number[]
}

function rulesOf(trial: Trial, candidates: readonly Candidate[]): Rules {
  const { nets: list, goodsFen } = beginChoice(trial)
  const clashes = candidates.map((a) => candidates.map((b) => a !== b && clash(a.offer, a.places, b.offer, b.places)))
  const atRisk = candidates.map(({ offer, places }) => {
    const earlier = candidates.filter((each) => isBefore(each.offer, offer))
    return dearestStep(offer) > totalAt(list, places) - totalSaved(earlier)
  })
  const { freeFromFen } = trial.shipping
  const afterItems = goodsFen - totalSaved(candidates.filter((each) => isItemStage(each.offer.stage)))
  const freeAtRisk = freeFromFen !== null && goodsFen >= freeFromFen && afterItems < freeFromFen
  return {
    clashes,
    worthLeavingOut: candidates.map(
      ({ offer }, index) =>
        (freeAtRisk && isItemStage(offer.stage)) ||
        candidates.some(
          (later, place) =>
            place > index &&
            (clashes[index]?.[place] ||
              (atRisk[place] && isBefore(offer, later.offer)) ||
              (trial.giftsLeft !== undefined && giveTheSame(offer, later.offer))),
        ),
    ),
    canStillSave: candidates.map((_, index) => mostSaved(candidates.slice(index))),
  }
}

const isBefore = (a: Offer, b: Offer): boolean => OFFER_STAGES.indexOf(a.stage) < OFFER_STAGES.indexOf(b.stage)

/** True when one offer may take the last piece that the other gives. */
const giveTheSame = ({ benefit: one }: Offer, { benefit: other }: Offer): boolean =>
  one.kind === 'gift' && other.kind === 'gift' && one.productId === other.productId

const totalSaved = (candidates: readonly Candidate[]): number =>
  candidates.reduce((total, each) => total + each.savesAlone, 0)

/** The amount below which an offer gives less than it could. */
const dearestStep = ({ thresholdFen, benefit }: Offer): number =>
  benefit.kind === 'steps' ? Math.max(thresholdFen, ...benefit.steps.map((step) => step.fromFen)) : thresholdFen

/** Coupons of one class that exclude each other save at most as the best of them; everything else adds up. */
function mostSaved(candidates: readonly Candidate[]): number {
  const bestOfClass = new Map<string, number>()
  let total = 0
  for (const { offer, savesAlone } of candidates) {
    const { stackClass } = offer.stacking
    if (offer.stage === 'coupon' && !combine(offer, offer))
      bestOfClass.set(stackClass, Math.max(bestOfClass.get(stackClass) ?? 0, savesAlone))
    else total += savesAlone
  }
  return [...bestOfClass.values()].reduce((sum, saved) => sum + saved, total)
}
