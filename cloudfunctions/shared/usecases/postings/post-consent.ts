import { idOf } from '@domain/id'
import type { ConsentKind } from '@domain/member/consent'
import type { Context, Transaction } from '../context'

/** Notes that a member agreed, in the transaction that keeps what they agreed to. */
export async function postConsent(ctx: Context, tx: Transaction, memberId: string, kind: ConsentKind): Promise<void> {
  await tx.write('consents', idOf(memberId, kind), { memberId, kind, isGiven: true, saidAt: ctx.now })
}
