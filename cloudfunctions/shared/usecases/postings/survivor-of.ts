import type { Member } from '@domain/member/member'
import { refuse } from '@domain/refusal'
import type { Transaction } from '../context'

const MOST_MERGES = 10

/** A member, or whom they have become one with: what comes late for the left one is the other's. @throws refusal member/not-found. */
export async function survivorOf(tx: Transaction, memberId: string): Promise<Member> {
  let id = memberId
  for (let hops = 0; hops < MOST_MERGES; hops++) {
    const member = await tx.read('members', id)
    if (member && member.mergedInto === undefined) return member
    const next = member?.mergedInto ?? (await keptAfter(tx, id))
    if (next === null) break
    id = next
  }
  throw refuse('member/not-found')
}

async function keptAfter(tx: Transaction, leftId: string): Promise<string | null> {
  const merge = await tx.read('merges', leftId)
  return merge?.state === 'moving' || merge?.state === 'done' ? merge.keptId : null
}
