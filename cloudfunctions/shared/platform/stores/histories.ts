import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `member_histories`. */
export const histories: Queries['histories'] = {
  findToScore: (today, limit) =>
    find('member_histories', { rescoreOn: command.lte(today) }, [['rescoreOn', 'asc']], limit),
  async rescore(memberId, on, isMoved) {
    await db
      .collection('member_histories')
      .doc(memberId)
      .update({ data: { rescoreOn: on, ...(isMoved ? { recount: true } : {}) } })
  },
  boughtBy: (productId, afterMemberId, limit) =>
    find(
      'member_histories',
      { 'orders.productIds': productId, _id: command.gt(afterMemberId) },
      [['_id', 'asc']],
      limit,
    ),
  async findToRecount(shard, version, limit) {
    const moved = await find('member_histories', { shard, recount: true }, [], limit)
    if (moved.length > 0) return moved
    return find('member_histories', { shard, 'counted.version': command.neq(version) }, [], limit)
  },
}
