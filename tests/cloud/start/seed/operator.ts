import { EJSON } from 'bson'
import { program } from '@program/index'
import { armOf } from '@domain/experiment/assignment'
import { INVITED } from '@domain/experiment/experiment-program'
import { bucketOf, idOf } from '@domain/id'
import { enrolmentIdOf, touchIdOf } from '@domain/journey/journey'
import type { Touch } from '@domain/messaging/touch'
import { planIdOf, type Plan } from '@domain/replenishment/plan'
import { addDays, atMinute, dayOf, daysBetween, type Day } from '@domain/time'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import type { DemoShop } from '../../demo/shop-types'
import { runThrough } from '../run-through'

/** The reminders of the past months, as they would have been sent before we came, and the figures of last night. */
export async function seedOperator(cloud: Cloud, shop: DemoShop, endOn: Day): Promise<void> {
  if ((await cloud.store.count('touches', { touchId: { $regex: '^past' } })) === 0) await putPast(cloud, shop, endOn)
  for (const collection of ['agenda', 'job_runs']) await cloud.store.remove(collection, { _id: 'job-rollup' }, true)
  await runThrough(cloud, 'job-rollup')
}

/** A product of a member and the days they bought it, oldest first. */
type Habit = {
  readonly openid: string
  readonly productId: string
  readonly productName: string
  readonly days: readonly Day[]
}

/** A reminder of the past: the buying day it followed, when it was sent, whether it was looked at. */
type Sent = {
  readonly habit: Habit
  readonly cycleNo: number
  readonly on: Day
  readonly opened: boolean
  readonly end: 'delivered' | 'refused' | 'bought'
}

async function putPast(cloud: Cloud, shop: DemoShop, endOn: Day): Promise<void> {
  const memberIds = await loadMemberIds(cloud)
  await putReminders(cloud, shop, endOn, memberIds)
  putInvitations(cloud, shop, endOn, memberIds)
}

async function putReminders(
  cloud: Cloud,
  shop: DemoShop,
  endOn: Day,
  memberIds: ReadonlyMap<string, string>,
): Promise<void> {
  const sent = habitsOf(shop).flatMap((habit) => {
    const memberId = memberIds.get(habit.openid)
    return memberId ? remindersOf(habit, endOn).map((one) => ({ one, memberId })) : []
  })
  const open = new Set(await idsOf(cloud, 'plans'))
  const plans = sent.map(({ one, memberId }) => planOf(one, memberId)).filter(({ planId }) => !open.has(planId))
  const touches = sent.map(({ one, memberId }) => touchOf(one, memberId))
  cloud.store.bulkInsert(
    'plans',
    plans.map((plan) => ({ _id: plan.planId, v: 1, ...plan })),
  )
  cloud.store.bulkInsert(
    'touches',
    touches.map((touch) => ({ _id: touch.touchId, v: 1, ...touch })),
  )
}

const TRIES = 4

/**
 * When each member first had something to be reminded of. The demo's past was made without reminders: that they bring
 * somebody back is shown by letting who is invited meet them more often shortly before a purchase.
 */
function putInvitations(cloud: Cloud, shop: DemoShop, endOn: Day, memberIds: ReadonlyMap<string, string>): void {
  const { invitation } = program.experiments
  const boughtOn = new Map<string, Set<Day>>()
  for (const { customerId, purchasedAt } of shop.purchases)
    boughtOn.set(customerId, (boughtOn.get(customerId) ?? new Set<Day>()).add(dayOf(purchasedAt)))
  const exposures = shop.members.flatMap(({ openid }) => {
    const memberId = memberIds.get(openid)
    if (!memberId || characters.some((character) => character.openid === openid)) return []
    const arm = armOf(invitation, memberId)
    const days = Array.from({ length: TRIES }, (_, nth) => addDays(endOn, -16 - bucketOf(`met-${nth}`, openid, 70)))
    const lucky = days.find((day) => [...(boughtOn.get(openid) ?? [])].some((on) => on > day && on <= addDays(day, 14)))
    const on = (arm === INVITED ? lucky : undefined) ?? (days[0] as Day)
    const { experimentCode } = invitation
    const exposedAt = atMinute(on, 20 * 60)
    return [
      {
        _id: idOf(experimentCode, memberId),
        v: 1,
        experimentCode,
        memberId,
        arm,
        exposedAt,
        leftOut: null,
        untilAt: null,
      },
    ]
  })
  cloud.store.bulkInsert('exposures', exposures)
}

const EARLIEST_DAYS = 85
/** Nearer ones would count against what the people of the demo may get this week. */
const LATEST_DAYS = 9

/** Two in five of those who buy something again and again have asked to be reminded of it. */
function remindersOf(habit: Habit, endOn: Day): readonly Sent[] {
  const { openid, productId, days } = habit
  const dice = (salt: string): number => bucketOf(`past-${salt}`, `${openid}:${productId}`, 100)
  if (days.length < 3 || dice('asked') >= 40 || characters.some((character) => character.openid === openid)) return []
  const first = days[0] as Day
  const usual = Math.round(daysBetween(first, days[days.length - 1] as Day) / (days.length - 1))
  return days.flatMap((bought, index): Sent[] => {
    const on = addDays(bought, Math.max(2, usual - 3))
    const next = days[index + 1]
    const ago = daysBetween(on, endOn)
    if (ago > EARLIEST_DAYS || ago < LATEST_DAYS) return []
    const luck = dice(`luck-${index}`)
    const end = next !== undefined && next < on ? 'bought' : luck < 4 ? 'refused' : 'delivered'
    return [{ habit, cycleNo: index + 1, on, opened: end === 'delivered' && luck < 58, end }]
  })
}

function habitsOf(shop: DemoShop): readonly Habit[] {
  const names = new Map(shop.products.map(({ productId, name }) => [productId, name]))
  const habits = new Map<string, Habit>()
  for (const { customerId: openid, purchasedAt, lines } of shop.purchases)
    for (const { productId } of lines) {
      const key = `${openid}:${productId}`
      const productName = names.get(productId) ?? productId
      const known = habits.get(key) ?? { openid, productId, productName, days: [] }
      const on = dayOf(purchasedAt)
      if (!known.days.includes(on)) habits.set(key, { ...known, days: [...known.days, on] })
    }
  return [...habits.values()]
}

function touchOf({ habit, cycleNo, on, end }: Sent, memberId: string): Touch {
  const enrolmentId = enrolmentIdOf('past', memberId, planIdOf(memberId, habit.productId, cycleNo))
  const endedAt = atMinute(on, 10 * 60)
  return {
    touchId: touchIdOf(enrolmentId, 1),
    enrolmentId,
    memberId,
    planId: planIdOf(memberId, habit.productId, cycleNo),
    productId: habit.productId,
    purpose: 'replenishment',
    templateCode: 'replenishment-due',
    values: {},
    page: 'packages/member/reminder/index',
    grantId: `past:${memberId}:${habit.productId}:${cycleNo}`,
    instead: null,
    state: end === 'bought' ? 'skipped' : end,
    dueAt: endedAt,
    staleAt: atMinute(addDays(on, 7), 0),
    goalAfter: atMinute(addDays(on, -7), 0),
    attempts: 1,
    claimedAt: endedAt,
    endedAt,
    reason: end === 'bought' ? 'bought' : null,
    errCode: end === 'refused' ? 43_101 : 0,
    programVersion: 1,
    plannedOn: on,
  }
}

function planOf({ habit, cycleNo, on, opened }: Sent, memberId: string): Plan {
  const { productId, productName, days } = habit
  const dueOn = addDays(on, 3)
  return {
    planId: planIdOf(memberId, productId, cycleNo),
    memberId,
    productId,
    productName,
    cycleNo,
    state: 'closed',
    dueOn,
    earlyOn: on,
    lateOn: addDays(dueOn, 7),
    cycleDays: daysBetween(days[cycleNo - 1] ?? on, dueOn),
    ownIntervals: cycleNo - 1,
    basis: 'yours',
    lastOn: days[cycleNo - 1] ?? on,
    lastQty: 1,
    postponedDays: 0,
    postponedBy: null,
    reminderOff: false,
    sentOn: on,
    ...(opened ? { openedOn: addDays(on, 1) } : {}),
    closeOn: addDays(dueOn, 30),
  }
}

async function loadMemberIds(cloud: Cloud): Promise<ReadonlyMap<string, string>> {
  const found = await cloud.store.find({ collection: 'identities', filter: { channel: 'wechat' }, limit: 1000 })
  const identities = found.map((text) => EJSON.parse(text, { relaxed: true }) as { _id: string; memberId: string })
  return new Map(identities.map(({ _id, memberId }) => [_id.slice('wechat:'.length), memberId]))
}

async function idsOf(cloud: Cloud, collection: string): Promise<readonly string[]> {
  return [...cloud.store.documents(collection)].map((text) => (EJSON.parse(text) as { readonly _id: string })._id)
}
