import type { EpochMs } from '../time'
import type { GrantPurpose } from './grant'
import { isPermitted, nextPermitted, type SendWindow } from './permitted-time'
import type { SkipReason, Touch } from './touch'
import { capFreesAt } from './weekly-cap'

/** What is true right before sending. `sent`: what this member was sent in the last seven days. */
export type SendFacts = {
  readonly now: EpochMs
  /** Why it is not wanted any more: bought, given back, called off …; null: it is. */
  readonly stop: SkipReason | null
  readonly hasAddress: boolean
  readonly sent: readonly { readonly at: EpochMs; readonly purpose: GrantPurpose }[]
  readonly templateHeldUntil: EpochMs | null
}

/** Caps and hours of the program. */
export type SendRules = {
  readonly window: SendWindow
  readonly weeklyCap: number
  /** What somebody asked for: held back by its like alone, not by what the shop sent of its own, for which it counts. */
  readonly askedFor: readonly GrantPurpose[]
}

/** What becomes of a touch that is due. */
export type SendDecision =
  | { readonly kind: 'send' }
  | { readonly kind: 'hold'; readonly until: EpochMs }
  | { readonly kind: 'skip'; readonly reason: SkipReason }

/** The goal, the caps and the hour, checked once more right before a message goes out. */
export function decideSend(touch: Touch, facts: SendFacts, rules: SendRules): SendDecision {
  if (facts.stop !== null) return { kind: 'skip', reason: facts.stop }
  if (!facts.hasAddress) return { kind: 'skip', reason: 'no-address' }
  if (facts.now >= touch.staleAt) return { kind: 'skip', reason: 'stale' }
  const until = holdUntil(touch, facts, rules)
  if (until === null) return { kind: 'send' }
  return until >= touch.staleAt ? { kind: 'skip', reason: 'stale' } : { kind: 'hold', until }
}

function holdUntil({ purpose }: Touch, facts: SendFacts, rules: SendRules): EpochMs | null {
  const waits = [facts.now]
  const isAsked = rules.askedFor.includes(purpose)
  const counted = facts.sent.filter((other) => !isAsked || rules.askedFor.includes(other.purpose))
  const freesAt = capFreesAt(
    counted.map(({ at }) => at),
    rules.weeklyCap,
    facts.now,
  )
  if (freesAt !== null) waits.push(freesAt)
  if (facts.templateHeldUntil !== null) waits.push(facts.templateHeldUntil)
  const earliest = Math.max(...waits)
  if (earliest === facts.now && isPermitted(facts.now, rules.window)) return null
  return nextPermitted(earliest, rules.window)
}
