import type { SurveyPage } from '@contract/messaging'
import { taskOf, type SurveyAnswer } from '@domain/journey/survey'
import type { MemberContext } from '../context'
import { earnActivity } from '../postings/earn-activity'
import { loadSurvey, loadSurveyed, surveyedLine } from '../views/survey'

type Answered = { readonly surveyId: string; readonly score: number; readonly words: string }

/** Keeps the first answer and thanks for it in points, whatever it says; a low score becomes a task of the staff with it. @throws refusal survey/not-found. */
export async function answerSurvey(ctx: MemberContext, input: Answered): Promise<SurveyPage> {
  const purchase = await loadSurveyed(ctx, input.surveyId)
  const { purchaseId, storeId } = purchase
  const productId = surveyedLine(purchase)?.productId ?? ''
  const { productName } = await loadSurvey(ctx, input.surveyId)
  const answer: SurveyAnswer = {
    ...input,
    memberId: ctx.memberId,
    purchaseId,
    storeId,
    productId,
    productName,
    answeredAt: ctx.now,
    earnedPoints: 0,
  }
  await ctx.database.transaction(async (tx) => {
    if (await tx.read('survey_answers', input.surveyId)) return
    const earnedPoints = await earnActivity(ctx, tx, ctx.memberId, { kind: 'survey', sourceId: input.surveyId })
    await tx.write('survey_answers', input.surveyId, { ...answer, earnedPoints })
    const task = taskOf(answer, ctx.program.followUps.lowScore)
    if (task) await tx.write('staff_tasks', task.taskId, task)
  })
  return loadSurvey(ctx, input.surveyId)
}
