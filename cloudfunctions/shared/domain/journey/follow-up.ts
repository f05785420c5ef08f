import { isWholeWithin, violationsOf, type Violation } from '../refusal'

/** The visits after a purchase: how to use it · how it is · what came that suits it. */
export type VisitCode = 'receipt' | 'survey' | 'arrival'

/** A step of the visits: some days pass (more or fewer for a category), something suitable arrives, or one visit is made. */
export type FollowUpStep =
  | { readonly kind: 'wait'; readonly days: number; readonly daysOfCategory: Readonly<Record<string, number>> }
  | { readonly kind: 'until-arrival'; readonly withinDays: number }
  | { readonly kind: 'visit'; readonly visit: VisitCode; readonly templateCode: string; readonly staleDays: number }

/** What is worth knowing of a category: how its goods are used, and where help is found. */
export type Care = { readonly howTo: string; readonly service: string }

/** The visits after a purchase as data. */
export type FollowUpProgram = {
  readonly code: string
  readonly steps: readonly FollowUpStep[]
  /** By category; `usualCare` for any other. */
  readonly care: Readonly<Record<string, Care>>
  readonly usualCare: Care
  /** Answers up to this become a task of the staff. */
  readonly lowScore: number
  /** A purchase that is told of more days late is not visited any more. */
  readonly latestDays: number
}

const MOST_VISITS = 3

/** What is worth knowing of a category. */
export const careOf = (program: FollowUpProgram, category: string): Care => program.care[category] ?? program.usualCare

/** What is wrong with the visits, as data: three at most, whole days, a low score between 1 and 4. */
export function checkFollowUps(program: FollowUpProgram): readonly Violation[] {
  const visits = program.steps.filter((step) => step.kind === 'visit')
  const waits = program.steps.flatMap((step) =>
    step.kind === 'wait' ? [step.days, ...Object.values(step.daysOfCategory)] : [],
  )
  return violationsOf([
    [visits.length <= MOST_VISITS, 'steps', '一次购买最多回访三次'],
    [new Set(visits.map(({ visit }) => visit)).size === visits.length, 'steps', '同一种回访只能有一次'],
    [waits.every((days) => isWholeWithin(days, 0, 365)), 'steps', '等待的天数要在 0 到 365 之间'],
    [isWholeWithin(program.lowScore, 1, 4), 'lowScore', '低分要在 1 到 4 之间'],
    [isWholeWithin(program.latestDays, 1, 90), 'latestDays', '补录期限要在 1 到 90 天之间'],
  ])
}
