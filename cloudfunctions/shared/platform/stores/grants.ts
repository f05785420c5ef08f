import type { Queries } from '../../usecases/context'
import { chunks } from '../database'
import { find } from '../find'
import { command, db } from '../sdk'

const MEMBERS_AT_ONCE = 100

/** Questions to `grants`. */
export const grants: Queries['grants'] = {
  ofMember: (memberId, limit) => find('grants', { memberId, state: command.in(['available', 'reserved']) }, [], limit),
  findToLookAt: (purpose, today, limit) =>
    find('grants', { state: 'available', purpose, lookOn: command.lte(today) }, [['lookOn', 'asc']], limit),
  async lookAgain(memberIds, on) {
    for (const page of chunks(memberIds, MEMBERS_AT_ONCE))
      await db
        .collection('grants')
        .where({ memberId: command.in(page), state: 'available' })
        .update({ data: { lookOn: on } })
  },
}
