import { card } from './card'
import { community } from './community'
import { coupon } from './coupon'
import { gift } from './gift'
import { member } from './member'
import { messaging } from './messaging'
import { order } from './order'
import { operator } from './operator'
import { points } from './points'
import { privacy } from './privacy'
import { review } from './review'
import { segment } from './segment'
import { shop } from './shop'
import { staff } from './staff'

/** Everything that crosses the wire, by area and action. */
export const contract = {
  card,
  community,
  coupon,
  gift,
  member,
  messaging,
  operator,
  order,
  points,
  privacy,
  review,
  segment,
  shop,
  staff,
}

/** The contract as a type, and the names of its areas. */
export type Contract = typeof contract
export type Area = keyof Contract
