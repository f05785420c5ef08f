import { ended, nextMove, stepOn, type FollowUpMove } from '@domain/journey/advance'
import { careOf } from '@domain/journey/follow-up'
import type { Enrolment } from '@domain/journey/journey'
import { visitText } from '@domain/journey/visit-text'
import { CAP_DAYS } from '@domain/messaging/weekly-cap'
import { mainKeptLine } from '@domain/purchase/kept-lines'
import type { Product } from '@domain/shop/product'
import { DAY_MS } from '@domain/time'
import type { Context } from '../context'
import { loadFollowUpCase, type FollowUpCase } from '../views/follow-up-case'
import { loadSuitableArrival } from '../views/suitable-arrival'
import { makeVisit } from './make-visit'

const MAX_CONTACTS = 50

/** Looks at one member's visits after one purchase and makes the move that is due, once however often it is looked at. */
export async function moveEnrolment(ctx: Context, enrolment: Enrolment): Promise<void> {
  const found = await loadFollowUpCase(ctx, enrolment)
  const bought = found.purchase && mainKeptLine(found.purchase)
  if (!found.purchase || !bought) return save(ctx, enrolment, ended(enrolment, 'refunded'))
  const product = await ctx.database.read('products', bought.productId)
  const arrival = await arrivalFor(ctx, enrolment, found, product)
  const move = nextMove(
    ctx.program.followUps,
    enrolment,
    {
      now: ctx.now,
      category: product?.category ?? '',
      stop: found.stop,
      answered: found.answer !== null,
      arrived: arrival !== null,
      contactAts: await contactAts(ctx, enrolment.memberId),
    },
    ctx.program.messages,
  )
  if (move.kind !== 'visit') return save(ctx, enrolment, after(ctx, enrolment, move))
  const text = visitText(move.visit, {
    surveyId: enrolment.enrolmentId,
    productName: product?.name ?? bought.name ?? '上次买的东西',
    boughtOn: found.purchase.purchasedOn,
    care: careOf(ctx.program.followUps, product?.category ?? ''),
    arrival,
  })
  return makeVisit(ctx, enrolment, { ...move, text, goalAfter: found.purchase.purchasedAt + 1 })
}

async function arrivalFor(
  ctx: Context,
  enrolment: Enrolment,
  { purchase, stop }: FollowUpCase,
  product: Product | null,
): Promise<Product | null> {
  const step = ctx.program.followUps.steps[enrolment.stepNo]
  const isAsked = step?.kind === 'until-arrival' || (step?.kind === 'visit' && step.visit === 'arrival')
  return isAsked && purchase && product && stop === null ? loadSuitableArrival(ctx, purchase, product.category) : null
}

/** When this member heard from the shop lately: what was sent, and what the shop put into the inbox; what went both ways once. */
async function contactAts(ctx: Context, memberId: string): Promise<readonly number[]> {
  const since = ctx.now - CAP_DAYS * DAY_MS
  const [sent, posted] = await Promise.all([
    ctx.queries.touches.deliveredSince(memberId, since, MAX_CONTACTS),
    ctx.queries.inbox.startedSince(memberId, since, MAX_CONTACTS),
  ])
  const byVisit = new Map(posted.map(({ entryId, postedAt }) => [entryId, postedAt]))
  for (const { touchId, endedAt } of sent) if (endedAt !== null) byVisit.set(touchId, endedAt)
  return [...byVisit.values()]
}

function after(ctx: Context, enrolment: Enrolment, move: Exclude<FollowUpMove, { kind: 'visit' }>): Enrolment {
  switch (move.kind) {
    case 'end':
      return ended(enrolment, move.reason)
    case 'look-again':
      return { ...well(enrolment), nextAt: move.at }
    case 'move':
      return stepOn(ctx.program.followUps, enrolment, move.since, ctx.now)
  }
}

const well = ({ trouble: _past, ...enrolment }: Enrolment): Enrolment => enrolment

async function save(ctx: Context, seen: Enrolment, next: Enrolment): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('enrolments', seen.enrolmentId)
    if (current?.state === 'running' && current.stepNo === seen.stepNo)
      await tx.write('enrolments', seen.enrolmentId, next)
  })
}
