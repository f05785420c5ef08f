import { openNow, ownVisit, type Visit } from '@domain/member/visit'
import type { StaffContext, Transaction } from '../context'

/** The visit that recording and redeeming require: this member of staff's own, still open. @throws refusal visit/not-found, visit/not-yours, visit/expired. */
export const requireVisit = async (ctx: StaffContext, tx: Transaction, visitId: string): Promise<Visit> =>
  openNow(await readOwnVisit(ctx, tx, visitId), ctx.now)

/** The same visit when its time may be over: to answer again what was done in it. @throws refusal visit/not-found, visit/not-yours. */
export const readOwnVisit = async (ctx: StaffContext, tx: Transaction, visitId: string): Promise<Visit> =>
  ownVisit(await tx.read('visits', visitId), ctx.memberId)
