import type { Context } from '../context'
import { keepPromise } from './keep-promise'

const MOST_ROWS = 20

/** Keeps what an order has promised, at once and as far as it goes: job-orders does the rest. Never throws. */
export async function keepPromises(ctx: Context, orderId: string): Promise<void> {
  try {
    const rows = await ctx.queries.outbox.ofOrder(orderId, MOST_ROWS)
    for (const row of rows) if (row.dueAt <= ctx.now) await keepPromise(ctx, row.rowId)
  } catch {
    // What was decided is committed: the row waits for job-orders.
  }
}
