import { addReminderSums, NO_REMINDERS, type ReminderSums } from '@domain/analytics/reminder-sums'
import { addSamples, EMPTY_SAMPLE, type Sample } from '@domain/experiment/sample'
import type { RolledMembers } from '@domain/analytics/rollup'
import { SHARDS } from '@domain/replenishment/shard'
import { concentrationOf } from '@domain/segment/concentration'
import { addDays, dayOf, startOfDay, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'
import type { ScoreFilter } from '../context/segment'

const WINDOW_DAYS = 90
const CHURN_DAYS = 30
/** Lots of half a year are compared; older ones met another shop. */
const INVITATION_DAYS = 180

/** Adds what is counted whole — members by stage, group and warning, reminders, coupons — and closes tonight's rollup. */
export async function finishRollup(ctx: Context): Promise<StepResult> {
  const day = dayOf(ctx.now)
  const rollup = await ctx.database.read('rollups', day)
  if (!rollup) return { done: true }
  const { throughOn } = rollup
  const [members, reminders, invitation, coupons] = await Promise.all([
    countMembers(ctx, throughOn),
    sumReminders(ctx, throughOn),
    sumInvitations(ctx, throughOn),
    countCoupons(ctx, throughOn),
  ])
  await ctx.database.write('rollups', day, { ...rollup, members, reminders, invitation, coupons, isComplete: true })
  return { done: true }
}

const STAGES = ['new', 'growing', 'stable', 'asleep', 'lost'] as const
const WARNINGS = ['calm', 'watch', 'warn', 'gone'] as const
const GROUPS = [
  ...(['key-value', 'key-develop', 'key-keep', 'key-retain'] as const),
  ...(['plain-value', 'plain-develop', 'plain-keep', 'plain-retain'] as const),
] as const

async function countMembers(ctx: Context, throughOn: Day): Promise<RolledMembers> {
  const [stages, groups, warnings, churn, wakeUps, upgrades, concentration] = await Promise.all([
    countEach(ctx, STAGES, (stage) => ({ stage })),
    countEach(ctx, GROUPS, (rfm) => ({ rfm })),
    countEach(ctx, WARNINGS, (warning) => ({ warning })),
    churnOf(ctx, throughOn),
    wakeUpsOf(ctx, throughOn),
    upgradesOf(ctx, throughOn),
    concentrationIn(ctx),
  ])
  return { stages, groups, warnings, churn, wakeUps, upgrades, concentration }
}

async function countEach<Code extends string>(
  ctx: Context,
  codes: readonly Code[],
  filterOf: (code: Code) => ScoreFilter,
): Promise<Record<Code, number>> {
  const counts = await Promise.all(codes.map((code) => ctx.queries.scores.count(filterOf(code))))
  return Object.fromEntries(codes.map((code, index) => [code, counts[index] ?? 0])) as Record<Code, number>
}

async function churnOf(ctx: Context, throughOn: Day): Promise<RolledMembers['churn']> {
  const fromOn = addDays(throughOn, 1 - CHURN_DAYS)
  const [lost, lostBefore, before] = await Promise.all([
    ctx.queries.scores.count({ stage: 'lost', stageFromOn: fromOn, firstBeforeOn: fromOn }),
    ctx.queries.scores.count({ stage: 'lost', stageBeforeOn: fromOn }),
    ctx.queries.scores.count({ firstBeforeOn: fromOn }),
  ])
  return { part: lost, whole: Math.max(lost, before - lostBefore) }
}

async function wakeUpsOf(ctx: Context, throughOn: Day): Promise<RolledMembers['wakeUps']> {
  const fromOn = addDays(throughOn, 1 - CHURN_DAYS)
  const [woken, sleeping] = await Promise.all([
    ctx.queries.scores.count({ wokeSinceOn: fromOn, sleptBeforeOn: fromOn }),
    ctx.queries.scores.count({ sleepingBeforeOn: fromOn }),
  ])
  return { part: woken, whole: woken + sleeping }
}

async function upgradesOf(ctx: Context, throughOn: Day): Promise<RolledMembers['upgrades']> {
  const { tiers } = ctx.program.tiers
  const top = tiers[tiers.length - 1]
  const fromOn = addDays(throughOn, 1 - WINDOW_DAYS)
  const [lifted, joined, atTop] = await Promise.all([
    ctx.queries.figures.liftedBetween(fromOn, throughOn),
    ctx.queries.figures.joinedBefore(addDays(throughOn, 1)),
    top ? ctx.queries.figures.standingBefore(fromOn, top.code) : Promise.resolve(0),
  ])
  return { part: lifted, whole: Math.max(lifted, joined - atTop) }
}

async function concentrationIn(ctx: Context): Promise<RolledMembers['concentration']> {
  const spent: number[] = []
  for (let shard = 0; shard < SHARDS; shard++)
    for (const { netFen } of (await ctx.database.read('buyer_samples', String(shard)))?.buyers ?? []) spent.push(netFen)
  const concentration = concentrationOf(spent)
  return concentration && { ...concentration, of: spent.length }
}

async function sumReminders(ctx: Context, throughOn: Day): Promise<ReminderSums> {
  const days = Array.from({ length: WINDOW_DAYS }, (_, back) => addDays(throughOn, -back))
  const counted = await ctx.database.readMany('reminder_days', days)
  return counted.reduce((sums, day) => addReminderSums(sums, day.sums), NO_REMINDERS)
}

async function sumInvitations(ctx: Context, throughOn: Day): Promise<Readonly<Record<string, Sample>> | null> {
  const days = Array.from({ length: INVITATION_DAYS }, (_, back) => addDays(throughOn, -back))
  const counted = await ctx.database.readMany('invitation_days', days)
  const samples: Record<string, Sample> = {}
  for (const day of counted)
    for (const [arm, sample] of Object.entries(day.samples))
      samples[arm] = addSamples(samples[arm] ?? EMPTY_SAMPLE, sample)
  return Object.keys(samples).length > 0 ? samples : null
}

async function countCoupons(ctx: Context, throughOn: Day): Promise<{ readonly part: number; readonly whole: number }> {
  const [fromAt, beforeAt] = [startOfDay(addDays(throughOn, 1 - WINDOW_DAYS)), startOfDay(addDays(throughOn, 1))]
  const [redeemed, usable] = await Promise.all([
    ctx.queries.figures.couponsRedeemed(fromAt, beforeAt),
    ctx.queries.figures.couponsUsable(fromAt, beforeAt),
  ])
  return { part: redeemed, whole: Math.max(redeemed, usable) }
}
