import { nextPermitted, type SendWindow } from '../messaging/permitted-time'
import { capFreesAt } from '../messaging/weekly-cap'
import { DAY_MS, type EpochMs } from '../time'
import type { FollowUpProgram, FollowUpStep, VisitCode } from './follow-up'
import type { EndReason, Enrolment } from './journey'

/** What is true of an enrolment when it is looked at. */
export type FollowUpFacts = {
  readonly now: EpochMs
  /** Of what was bought first of all. */
  readonly category: string
  /** Why it is over: bought again, given back, not wanted, unhappy; null: it goes on. */
  readonly stop: EndReason | null
  readonly answered: boolean
  /** True when something has come that suits. */
  readonly arrived: boolean
  /** What the shop has started of its own in the last days. */
  readonly contactAts: readonly EpochMs[]
}

/** When people may be written to, and how often a week. */
export type ContactRules = { readonly window: SendWindow; readonly weeklyCap: number }

/** What to do with an enrolment now. `visit` is made and the enrolment goes on; `move` goes on without one, as if since `since`. */
export type FollowUpMove =
  | { readonly kind: 'end'; readonly reason: EndReason }
  | { readonly kind: 'look-again'; readonly at: EpochMs }
  | { readonly kind: 'move'; readonly since: EpochMs }
  | { readonly kind: 'visit'; readonly visit: VisitCode; readonly templateCode: string; readonly staleAt: EpochMs }

/** The next move of one member's visits after one purchase. Hours and caps hold a visit back; held too long it is left out. */
export function nextMove(
  program: FollowUpProgram,
  enrolment: Enrolment,
  facts: FollowUpFacts,
  rules: ContactRules,
): FollowUpMove {
  const step = program.steps[enrolment.stepNo]
  if (facts.stop !== null) return { kind: 'end', reason: facts.stop }
  if (step === undefined) return { kind: 'end', reason: 'completed' }
  switch (step.kind) {
    case 'wait':
      return whenPast(enrolment.stepSince + daysOf(step, facts.category) * DAY_MS, facts.now)
    case 'until-arrival':
      return untilArrival(step.withinDays, enrolment, facts)
    case 'visit':
      return isPointless(step.visit, facts)
        ? { kind: 'move', since: facts.now }
        : visitOf(step, enrolment, facts, rules)
  }
}

/** The enrolment one step further, standing there since an instant, or where the last step is behind it, at its end. */
export function stepOn(program: FollowUpProgram, enrolment: Enrolment, since: EpochMs, now: EpochMs): Enrolment {
  const stepNo = enrolment.stepNo + 1
  const { trouble: _past, ...well } = enrolment
  const moved = { ...well, stepNo, stepSince: since, nextAt: now }
  return stepNo < program.steps.length ? moved : ended(moved, 'completed')
}

/** The enrolment at its end. */
export const ended = (enrolment: Enrolment, endReason: EndReason): Enrolment => ({
  ...enrolment,
  state: 'ended',
  nextAt: null,
  endReason,
})

/** What has been answered is not asked, and what has gone again is not told of. */
const isPointless = (visit: VisitCode, { answered, arrived }: FollowUpFacts): boolean =>
  (visit === 'survey' && answered) || (visit === 'arrival' && !arrived)

const daysOf = (step: Extract<FollowUpStep, { kind: 'wait' }>, category: string): number =>
  step.daysOfCategory[category] ?? step.days

const whenPast = (at: EpochMs, now: EpochMs): FollowUpMove =>
  at <= now ? { kind: 'move', since: at } : { kind: 'look-again', at }

function untilArrival(withinDays: number, { stepSince }: Enrolment, { arrived, now }: FollowUpFacts): FollowUpMove {
  if (arrived) return { kind: 'move', since: now }
  const untilAt = stepSince + withinDays * DAY_MS
  return now >= untilAt
    ? { kind: 'end', reason: 'nothing-came' }
    : { kind: 'look-again', at: Math.min(untilAt, now + DAY_MS) }
}

function visitOf(
  { visit, templateCode, staleDays }: Extract<FollowUpStep, { kind: 'visit' }>,
  { stepSince }: Enrolment,
  { contactAts, now }: FollowUpFacts,
  { window, weeklyCap }: ContactRules,
): FollowUpMove {
  const staleAt = stepSince + staleDays * DAY_MS
  const at = nextPermitted(capFreesAt(contactAts, weeklyCap, now) ?? now, window)
  if (at >= staleAt) return { kind: 'move', since: stepSince }
  return at > now ? { kind: 'look-again', at } : { kind: 'visit', visit, templateCode, staleAt }
}
