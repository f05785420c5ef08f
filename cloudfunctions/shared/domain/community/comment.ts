import type { EpochMs } from '../time'
import { checkText, type CheckVerdict } from './post'
import type { CommunityProgram } from './community-program'

/** Something written under a post; `review` waits for an operator and is seen by its author only. */
export type Comment = {
  readonly commentId: string
  readonly postId: string
  readonly memberId: string
  readonly text: string
  readonly state: 'shown' | 'review' | 'taken-down' | 'deleted'
  readonly writtenAt: EpochMs
}

/** Makes a comment. @throws refusal community/empty, community/too-long {most}, community/unfit. */
export function writeComment(
  program: CommunityProgram,
  draft: Omit<Comment, 'state' | 'writtenAt'>,
  verdict: CheckVerdict,
  now: EpochMs,
): Comment {
  checkText(program, draft.text, verdict)
  return { ...draft, state: verdict === 'pass' ? 'shown' : 'review', writtenAt: now }
}

/** Whether somebody may see a comment. */
export const maySeeComment = (comment: Comment, memberId: string): boolean =>
  comment.state === 'shown' || (comment.memberId === memberId && comment.state === 'review')
