import { bucketOf } from '@domain/id'
import { addMonths, monthOf, type Day } from '@domain/time'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import { callAction } from '../call-action'

const MONTHS = 11

/** The operator enters what winning members cost in each of the past months, but not yet in this one. */
export async function seedCosts(cloud: Cloud, endOn: Day): Promise<void> {
  const openid = characters.find(({ work }) => work?.roles.includes('operator'))?.openid ?? ''
  for (let back = 1; back <= MONTHS; back++) {
    const month = addMonths(monthOf(endOn), -back)
    const costFen = 10_000 * (18 + bucketOf('cost', month, 14))
    const requestId = `demo-cost-${month}`
    await callAction(cloud, {
      ...{ openid, area: 'operator', action: 'putAcquisitionCost', requestId },
      input: { month, costFen },
    })
  }
}
