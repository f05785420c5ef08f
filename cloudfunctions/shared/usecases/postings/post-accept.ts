import { idOf } from '@domain/id'
import { grantIdOf } from '@domain/messaging/grant'
import type { KnownAccept, Pairing } from '@domain/messaging/pairing'
import type { MessageTemplate } from '@domain/messaging/template'
import { dayOf } from '@domain/time'
import type { Context } from '../context'

/** An accept as one side tells it: how it pairs with what is known, and what it was for. */
export type AcceptCommand = {
  readonly memberId: string
  readonly template: MessageTemplate
  readonly grantedAt: number
  /** The product it was asked for; null when the teller does not know. */
  readonly productId: string | null
  pair(accepts: readonly KnownAccept[]): Pairing
}

/** The only writer of new grants: however an accept is told, and however often, it is one grant. */
export async function postAccept(ctx: Context, command: AcceptCommand): Promise<string> {
  const pairingId = idOf(command.memberId, command.template.tmplId)
  return ctx.database.transaction(async (tx) => {
    const known = (await tx.read('grant_pairings', pairingId))?.accepts ?? []
    const pairing = command.pair(known)
    const grantId = grantIdOf(command.memberId, command.template.tmplId, pairing.grantKey)
    const grant = pairing.isNew ? null : await tx.read('grants', grantId)
    if (grant && pairing.accepts === known) return grantId
    if (!grant) await tx.write('grants', grantId, newGrant(ctx, command, grantId))
    else if (grant.productId === null && grant.state === 'available' && command.productId !== null)
      await tx.write('grants', grantId, { ...grant, productId: command.productId, lookOn: dayOf(ctx.now) })
    await tx.write('grant_pairings', pairingId, { accepts: pairing.accepts })
    return grantId
  })
}

const newGrant = (ctx: Context, command: AcceptCommand, grantId: string) =>
  ({
    grantId,
    memberId: command.memberId,
    tmplId: command.template.tmplId,
    purpose: command.template.purpose,
    productId: command.productId,
    state: 'available',
    grantedAt: command.grantedAt,
    touchId: null,
    lookOn: dayOf(ctx.now),
  }) as const
