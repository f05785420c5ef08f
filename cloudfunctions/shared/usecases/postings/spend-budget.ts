import { takenOff } from '@domain/coupon/claim'
import type { Coupon } from '@domain/coupon/coupon'
import { leftToSpend, portionsFrom } from '@domain/coupon/portion'
import { idOf } from '@domain/id'
import { fen, type Fen } from '@domain/money'
import { refuse } from '@domain/refusal'
import type { Context, Transaction } from '../context'

/**
 * Counts what a coupon takes off against its template's budget after anything that happened to it: drawn from one portion
 * after the other until it suffices, given back to one. @throws refusal coupon/gone when the whole budget does not suffice.
 */
export async function spendBudget(ctx: Context, tx: Transaction, before: Coupon, after: Coupon): Promise<void> {
  const { templateId } = after
  const changeFen = takenOff(after) - takenOff(before)
  const budgetFen = ctx.program.coupons.templates.find((each) => each.templateId === templateId)?.budgetFen ?? null
  if (budgetFen === null || changeFen === 0) return
  const draws =
    changeFen < 0
      ? await backTo(ctx, tx, templateId, changeFen)
      : await drawn(ctx, tx, templateId, budgetFen, changeFen)
  for (const { portion, spentFen } of draws)
    await tx.write('budget_portions', idOf(templateId, portion), { templateId, portion, spentFen })
}

/** What a portion will have spent. */
type Draw = { readonly portion: number; readonly spentFen: Fen }

async function backTo(ctx: Context, tx: Transaction, templateId: string, changeFen: number): Promise<readonly Draw[]> {
  const [portion = 0] = portionsFrom(ctx.lane)
  return [{ portion, spentFen: fen((await spentBy(tx, templateId, portion)) + changeFen) }]
}

async function drawn(
  ctx: Context,
  tx: Transaction,
  templateId: string,
  budgetFen: Fen,
  neededFen: number,
): Promise<readonly Draw[]> {
  const draws: Draw[] = []
  let missingFen = neededFen
  for (const portion of portionsFrom(ctx.lane)) {
    const spentFen = await spentBy(tx, templateId, portion)
    const drawnFen = Math.min(missingFen, Math.max(0, leftToSpend(budgetFen, portion, spentFen)))
    if (drawnFen > 0) draws.push({ portion, spentFen: fen(spentFen + drawnFen) })
    missingFen -= drawnFen
    if (missingFen === 0) return draws
  }
  throw refuse('coupon/gone')
}

const spentBy = async (tx: Transaction, templateId: string, portion: number): Promise<Fen> =>
  (await tx.read('budget_portions', idOf(templateId, portion)))?.spentFen ?? fen(0)
