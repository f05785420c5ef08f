import type { Program } from '@domain/program/program'
import { journeys } from './journeys'
import { messages } from './messages'
import { points } from './points'
import { replenishment } from './replenishment'
import { tiers } from './tiers'

/** The loyalty program as it is delivered. */
export const program: Program = {
  version: 1,
  shopName: '松间日用',
  tiers,
  points,
  replenishment,
  messages,
  journeys,
}
