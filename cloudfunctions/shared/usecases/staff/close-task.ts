import type { StaffContext } from '../context'
import { closeStaffTask } from '../postings/close-staff-task'

/** Closes a task with what came of it. @throws refusal task/not-found for one of another store. */
export async function closeTask(
  ctx: StaffContext,
  { taskId, note }: { readonly taskId: string; readonly note: string },
): Promise<{ readonly taskId: string }> {
  await ctx.database.transaction((tx) => closeStaffTask(ctx, tx, taskId, note))
  return { taskId }
}
