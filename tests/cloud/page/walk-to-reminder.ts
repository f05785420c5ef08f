import { HOUR_MS, MINUTE_MS, atMinute, type EpochMs } from '@domain/time'
import type { Cloud } from '../cloud'
import type { Character } from '../demo/characters'
import { viewPeople } from './people-view'

const MORNING_MINUTE = 8 * 60 + 55
const STEP_MS = 10 * MINUTE_MS
const PATIENCE_MS = 14 * HOUR_MS
const TICKS_A_DAY = 24 // enough for a night's work to be done, far fewer than real

/** Moves the clock until the next reminder a person agreed to is on their phone; false when there is none or it never comes. */
export async function walkToReminder(cloud: Cloud, characters: readonly Character[], openid: string): Promise<boolean> {
  const people = await viewPeople(cloud, characters, openid)
  const person = people.find((one) => one.openid === openid)
  if (!person?.remindOn) return false
  const received = cloud.world.phones.of(openid).length
  const from: EpochMs = atMinute(person.remindOn, MORNING_MINUTE)
  if (from > cloud.clock.now()) await cloud.clock.moveTo(from, { maxTicksPerDay: TICKS_A_DAY })
  const until = cloud.clock.now() + PATIENCE_MS
  while (cloud.world.phones.of(openid).length === received && cloud.clock.now() < until)
    await cloud.clock.moveTo(cloud.clock.now() + STEP_MS)
  return cloud.world.phones.of(openid).length > received
}
