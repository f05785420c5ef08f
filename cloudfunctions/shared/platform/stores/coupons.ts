import type { Queries } from '../../usecases/context'
import { find } from '../find'
import { command, db } from '../sdk'

/** Questions to `coupons`. */
export const coupons: Queries['coupons'] = {
  ofMember: (memberId, limit) => find('coupons', { memberId }, [['issuedAt', 'desc']], limit),
  openOf: (memberId, limit) =>
    find('coupons', { memberId, state: command.in(['issued', 'locked']) }, [['validUntilAt', 'asc']], limit),
  redeemedOf: (memberIds, sinceAt, limit) =>
    find(
      'coupons',
      { memberId: command.in([...memberIds]), state: 'redeemed', redeemedAt: command.gte(sinceAt) },
      [['redeemedAt', 'desc']],
      limit,
    ),
  async countOf(templateId, state) {
    const condition = state === undefined ? { templateId } : { templateId, state }
    return (await db.collection('coupons').where(condition).count()).total
  },
  findToSettle: (now, limit) => find('coupons', { settleAt: command.lte(now) }, [['settleAt', 'asc']], limit),
}
