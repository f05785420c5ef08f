import type { EndReason, Enrolment } from '@domain/journey/journey'
import type { SurveyAnswer } from '@domain/journey/survey'
import { keptProducts } from '@domain/purchase/kept-lines'
import type { Purchase } from '@domain/purchase/purchase'
import type { Context } from '../context'
import { loadChoice } from './contact-choice'

const MAX_PURCHASES = 100

/** The purchase that an enrolment follows up, how it was answered, and why it may be over; null: it goes on. */
export type FollowUpCase = {
  readonly purchase: Purchase | null
  readonly answer: SurveyAnswer | null
  readonly stop: EndReason | null
}

/** What is true now of the visits after a purchase: looked at before each step, and right before a message goes out. */
export async function loadFollowUpCase(ctx: Context, enrolment: Enrolment): Promise<FollowUpCase> {
  const [purchase, answer, choice] = await Promise.all([
    ctx.database.read('purchases', enrolment.occasion),
    ctx.database.read('survey_answers', enrolment.enrolmentId),
    loadChoice(ctx, enrolment.memberId),
  ])
  if (purchase === null || purchase.refundedFen > 0) return { purchase, answer, stop: 'refunded' }
  if (keptProducts(purchase).length === 0) return { purchase, answer, stop: 'refunded' }
  if (!choice.followUps) return { purchase, answer, stop: 'opted-out' }
  if (answer !== null && answer.score <= ctx.program.followUps.lowScore) return { purchase, answer, stop: 'unhappy' }
  return { purchase, answer, stop: (await isBoughtAgain(ctx, purchase)) ? 'bought' : null }
}

async function isBoughtAgain(ctx: Context, purchase: Purchase): Promise<boolean> {
  const products = keptProducts(purchase)
  const later = await ctx.queries.purchases.since(purchase.memberId, purchase.purchasedAt + 1, MAX_PURCHASES)
  return later.some(
    (other) =>
      other.purchaseId !== purchase.purchaseId && keptProducts(other).some((productId) => products.includes(productId)),
  )
}
