import { refuse } from '../refusal'
import type { EpochMs } from '../time'
import type { CommunityProgram } from './community-program'

/** What WeChat's check made of a text or a picture; `pending`: it has not answered yet. */
export type CheckVerdict = 'pass' | 'review' | 'risky'
export type PictureVerdict = CheckVerdict | 'pending'

/**
 * checking: pictures are being looked at · shown: everybody sees it · review: an operator has to look ·
 * refused: the check said no · taken-down: an operator did · deleted: the author did. Only `shown` is public.
 */
export type PostState = 'checking' | 'shown' | 'review' | 'refused' | 'taken-down' | 'deleted'

/** One picture of a post, by its id in cloud storage. */
export type PostPicture = { readonly fileId: string; readonly verdict: PictureVerdict }

/** What an operator decided, and why. */
export type PostDecision = { readonly memberId: string; readonly reason: string; readonly decidedAt: EpochMs }

/** Something a member wrote. `boughtTimes`: how often they had bought the product when they wrote. */
export type Post = {
  readonly postId: string
  readonly memberId: string
  readonly text: string
  readonly textVerdict: CheckVerdict
  readonly pictures: readonly PostPicture[]
  readonly productId: string | null
  readonly boughtTimes: number
  readonly state: PostState
  readonly postedAt: EpochMs
  readonly likes: number
  readonly comments: number
  readonly reports: number
  readonly decision: PostDecision | null
  /** When an operator chose it as one that helps others; absent: it was not. */
  readonly chosenAt?: EpochMs
}

/** What an author hands in; the text's check has been asked already. */
export type PostDraft = Pick<Post, 'postId' | 'memberId' | 'text' | 'textVerdict' | 'productId' | 'boughtTimes'> & {
  readonly fileIds: readonly string[]
}

/** Makes a post: at once in sight without pictures, else when they have passed. @throws refusal community/empty, community/too-long {most}, community/too-many-pictures {most}, community/unfit, community/not-bought. */
export function writePost(program: CommunityProgram, draft: PostDraft, now: EpochMs): Post {
  const { fileIds, ...written } = draft
  checkText(program, draft.text, draft.textVerdict)
  if (fileIds.length > program.mostPictures) throw refuse('community/too-many-pictures', { most: program.mostPictures })
  if (draft.productId !== null && draft.boughtTimes === 0) throw refuse('community/not-bought')
  const pictures = fileIds.map((fileId) => ({ fileId, verdict: 'pending' as const }))
  const counts = { likes: 0, comments: 0, reports: 0, decision: null }
  return { ...written, ...counts, pictures, postedAt: now, state: stateOf(draft.textVerdict, pictures) }
}

/** A text that may be kept: not empty, not too long, not refused by the check. @throws as `writePost`. */
export function checkText(program: CommunityProgram, text: string, verdict: CheckVerdict): void {
  if (text.trim() === '') throw refuse('community/empty')
  if ([...text].length > program.longestText) throw refuse('community/too-long', { most: program.longestText })
  if (verdict === 'risky') throw refuse('community/unfit')
}

/** A post after WeChat has judged one of its pictures; told twice or out of turn, the post comes out the same. */
export function withVerdict(post: Post, fileId: string, verdict: CheckVerdict): Post {
  const pictures = post.pictures.map((picture) =>
    picture.fileId === fileId && picture.verdict === 'pending' ? { ...picture, verdict } : picture,
  )
  return post.state === 'checking'
    ? { ...post, pictures, state: stateOf(post.textVerdict, pictures) }
    : { ...post, pictures }
}

/** A post that one more member has reported; enough of them send it to an operator, unless one has cleared it before. */
export function reported(program: CommunityProgram, post: Post): Post {
  const reports = post.reports + 1
  const isHidden = post.state === 'shown' && post.decision === null && reports >= program.hideAtReports
  return { ...post, reports, state: isHidden ? 'review' : post.state }
}

/** What an operator decides about a post; one that is chosen stays so while it is shown. @throws refusal community/post-not-found when the author has deleted it. */
export function decide(post: Post, decision: PostDecision, verdict: 'show' | 'take-down' | 'choose'): Post {
  if (post.state === 'deleted') throw refuse('community/post-not-found')
  const decided: Post = { ...post, decision, state: verdict === 'take-down' ? 'taken-down' : 'shown' }
  return verdict === 'choose' ? { ...decided, chosenAt: post.chosenAt ?? decision.decidedAt } : decided
}

/** Whether somebody may see a post: everybody what is shown, the author their own as long as they have not deleted it. */
export const maySee = (post: Post, memberId: string): boolean =>
  post.state === 'shown' || (post.memberId === memberId && post.state !== 'deleted')

function stateOf(textVerdict: CheckVerdict, pictures: readonly PostPicture[]): PostState {
  const verdicts: readonly PictureVerdict[] = [textVerdict, ...pictures.map(({ verdict }) => verdict)]
  if (verdicts.includes('risky')) return 'refused'
  if (verdicts.includes('pending')) return 'checking'
  return verdicts.includes('review') ? 'review' : 'shown'
}
