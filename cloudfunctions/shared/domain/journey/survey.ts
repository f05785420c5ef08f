import { idOf } from '../id'
import type { EpochMs } from '../time'

/** How a purchase turned out in its buyer's words: 1 (not at all well) to 5; once a purchase. */
export type SurveyAnswer = {
  /** The enrolment whose visit asked. */
  readonly surveyId: string
  readonly memberId: string
  readonly purchaseId: string
  readonly storeId: string
  readonly productId: string
  readonly productName: string
  readonly score: number
  readonly words: string
  readonly answeredAt: EpochMs
  /** Points for the trouble, whatever the score; 0 where a limit is reached. */
  readonly earnedPoints: number
}

/** Something that one of the staff should see to. `storeId` 'online' is anybody's. */
export type StaffTask = {
  readonly taskId: string
  readonly kind: 'low-score'
  readonly storeId: string
  readonly memberId: string
  readonly title: string
  readonly text: string
  readonly state: 'open' | 'done'
  readonly openedAt: EpochMs
  readonly closedAt: EpochMs | null
  readonly closedBy: string | null
  /** What came of it, as the one who closed it says. */
  readonly note: string
}

/** The task that a low score becomes; null where the score is no reason for one. */
export function taskOf(answer: SurveyAnswer, lowScore: number): StaffTask | null {
  if (answer.score > lowScore) return null
  return {
    taskId: idOf('survey', answer.surveyId),
    kind: 'low-score',
    storeId: answer.storeId,
    memberId: answer.memberId,
    title: `${answer.productName}只得了 ${answer.score} 分`,
    text: answer.words === '' ? '没有留言，问问哪里不顺手。' : answer.words,
    state: 'open',
    openedAt: answer.answeredAt,
    closedAt: null,
    closedBy: null,
    note: '',
  }
}
