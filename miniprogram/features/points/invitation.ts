import type { InvitationAnswer, InvitationPage } from '@contract/points'
import { cloud } from '../../platform/cloud'
import { createQuery, type Query } from '../../platform/query'
import type { ShareCard } from '../../platform/share'

/** One's own invitation and what has come of it. */
export const invitationQuery = createQuery<InvitationPage>('invitation', () => cloud.points.openInvitation({}))

const accepted = new Map<string, Query<InvitationAnswer>>()

/** A friend's invitation: opening it is accepting it, as often as one likes. A query for each code. */
export function acceptedInvitation(code: string): Query<InvitationAnswer> {
  const known = accepted.get(code)
  if (known) return known
  const made = createQuery(`invitation:${code}`, () => cloud.points.acceptInvitation({ code }))
  accepted.set(code, made)
  return made
}

/** The invitation as it is sent; without a code only the way to the shop's own page of invitations. */
export const inviteCard = (code: string): ShareCard => ({
  title: '我常来的店，一起来看看',
  path: `packages/member/invite/index${code === '' ? '' : `?from=${encodeURIComponent(code)}`}`,
})
