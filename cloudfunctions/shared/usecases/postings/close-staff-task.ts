import type { StaffTask } from '@domain/journey/survey'
import { refuse } from '@domain/refusal'
import { ONLINE } from '@domain/shop/shop-order'
import type { StaffContext, Transaction } from '../context'

/** Closes a task of the caller's store, or one of the online shop; closed before, it stays as it was. @throws refusal task/not-found. */
export async function closeStaffTask(
  ctx: StaffContext,
  tx: Transaction,
  taskId: string,
  note: string,
): Promise<StaffTask> {
  const task = await tx.read('staff_tasks', taskId)
  if (!task || (task.storeId !== ctx.staff.storeId && task.storeId !== ONLINE)) throw refuse('task/not-found')
  if (task.state === 'done') return task
  const done = { ...task, state: 'done', closedAt: ctx.now, closedBy: ctx.memberId, note } as const
  await tx.write('staff_tasks', taskId, done)
  return done
}
