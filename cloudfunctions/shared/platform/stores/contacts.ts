import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command } from '../sdk'

const MOST = 1_000

/** Who can be reached, and how often they have been lately. */
export const contacts: Queries['contacts'] = {
  async reachable(memberIds) {
    const found = await find('identities', { memberId: command.in(memberIds), channel: 'wechat' }, [], MOST)
    return new Set(found.map(({ memberId }) => memberId))
  },
  async since(memberIds, at) {
    const of = { memberId: command.in(memberIds) }
    const [sent, posted] = await Promise.all([
      find('touches', { ...of, state: 'delivered', endedAt: command.gt(at) }, [], MOST),
      find('inbox_entries', { ...of, postedAt: command.gt(at), kind: command.in(['follow-up', 'campaign']) }, [], MOST),
    ])
    const heard = new Map([
      ...sent.map(({ touchId, memberId }) => [touchId, memberId] as const),
      ...posted.map(({ entryId, memberId }) => [entryId, memberId] as const),
    ])
    const counts = new Map<string, number>()
    for (const memberId of heard.values()) counts.set(memberId, (counts.get(memberId) ?? 0) + 1)
    return counts
  },
}
