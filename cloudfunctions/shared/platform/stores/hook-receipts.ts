import type { Queries } from '../../usecases/context'
import { command, db } from '../sdk'

/** Conditional removal from `hook_receipts`. */
export const hookReceipts: Queries['hookReceipts'] = {
  async removeExpired(now) {
    await db
      .collection('hook_receipts')
      .where({ expiresAt: command.lt(now) })
      .remove()
  },
}
