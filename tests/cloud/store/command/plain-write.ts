import { commit, lockNames, type Engine, type Write } from '../transaction/engine'
import type { Transactions } from '../transaction/transactions'

/**
 * A write outside transactions: what `plan` answers is committed at once, unless a transaction holds one of the
 * documents. Then it waits for that transaction's end and plans anew, since the documents may have changed.
 */
export async function writePlainly<T>(
  engine: Engine,
  transactions: Transactions,
  plan: () => { readonly writes: readonly Write[]; readonly touched?: readonly string[]; readonly reply: T },
): Promise<T> {
  for (;;) {
    const { writes, touched, reply } = plan()
    const names = writes.flatMap(lockNames).concat(touched ?? [])
    transactions.expire()
    const holder = engine.locks.holder(names)
    if (holder === undefined) {
      commit(engine, writes)
      return reply
    }
    await engine.locks.released(holder)
  }
}
