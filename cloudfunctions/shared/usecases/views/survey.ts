import type { SurveyPage } from '@contract/messaging'
import { mainKeptLine } from '@domain/purchase/kept-lines'
import { mainLineOf, type Purchase, type PurchaseLine } from '@domain/purchase/purchase'
import { refuse } from '@domain/refusal'
import type { MemberContext } from '../context'
import { askFor } from './grant-ask'

/** The caller's own purchase that a survey asks about. @throws refusal survey/not-found. */
export async function loadSurveyed(ctx: MemberContext, surveyId: string): Promise<Purchase> {
  const enrolment = await ctx.database.read('enrolments', surveyId)
  const isOwn = enrolment?.memberId === ctx.memberId && enrolment.journeyCode === ctx.program.followUps.code
  const purchase = isOwn ? await ctx.database.read('purchases', enrolment.occasion) : null
  if (purchase === null) throw refuse('survey/not-found')
  return purchase
}

/** What a survey asks about: the main thing of what was kept; of what was bought, when nothing was. */
export const surveyedLine = (purchase: Purchase): PurchaseLine | undefined =>
  mainKeptLine(purchase) ?? mainLineOf(purchase)

/** A survey as its page shows it. @throws refusal survey/not-found. */
export async function loadSurvey(ctx: MemberContext, surveyId: string): Promise<SurveyPage> {
  const [purchase, answer] = await Promise.all([
    loadSurveyed(ctx, surveyId),
    ctx.database.read('survey_answers', surveyId),
  ])
  const line = surveyedLine(purchase)
  const product = line ? await ctx.database.read('products', line.productId) : null
  return {
    surveyId,
    productName: product?.name ?? line?.name ?? '上次买的东西',
    pictureUrl: product?.pictureUrl ?? null,
    category: product?.category ?? 'other',
    boughtOn: purchase.purchasedOn,
    answer: answer && { score: answer.score, words: answer.words, earnedPoints: answer.earnedPoints },
    arrivalAsk: askFor(ctx, 'arrival'),
  }
}
