import type { Program } from '@domain/program/program'
import { community } from './community'
import { card } from './card'
import { coupons } from './coupons'
import { experiments } from './experiments'
import { followUps } from './follow-ups'
import { gifts } from './gifts'
import { journeys } from './journeys'
import { messages } from './messages'
import { metrics } from './metrics'
import { points } from './points'
import { replenishment } from './replenishment'
import { shop } from './shop'
import { tiers } from './tiers'
import { ways } from './ways'

/** The loyalty program as it is delivered. */
export const program: Program = {
  version: 1,
  shopName: '松间日用',
  tiers,
  card,
  points,
  ways,
  gifts,
  coupons,
  shop,
  replenishment,
  messages,
  community,
  journeys,
  followUps,
  experiments,
  metrics,
}
