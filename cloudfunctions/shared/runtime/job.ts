import { refuse } from '@domain/refusal'
import { addDays, atMinute, dayOf, type EpochMs } from '@domain/time'
import { callerOf } from '../platform/sdk'
import type { Context, JobStep } from '../usecases/context'
import type { JobRun } from '../usecases/context/job'
import { compose, newRequestId } from './compose'
import { enveloped } from './envelope'
import { originOf } from './origin'

/** A job: its stages one after another, each a bounded step repeated until done. */
export type Job = {
  readonly name: string
  /** nightly: once a day, resumed by the ticks of the night · ticking: whenever it is due. */
  readonly rhythm: 'nightly' | 'ticking'
  /** For nightly jobs: the one whose work of the same day must be done first. */
  readonly after?: string
  readonly stages: readonly JobStep[]
  /** For ticking jobs: when it is next needed, null for "when somebody plans something"; absent: every tick. */
  readonly nextDueAt?: (ctx: Context) => Promise<EpochMs | null>
}

const LEASE_MS = 90_000
const WORK_MS = 45_000
const FAR_OFF: EpochMs = 9_000_000_000_000
const NIGHT_BEGINS_MINUTE = 60

/** Makes the `main` of a job: only the platform's timer may call it; it stops before its time limit and resumes. */
export const job = (spec: Job) => async (): Promise<unknown> => {
  const requestId = newRequestId()
  return enveloped(requestId, async () => {
    if (originOf(callerOf().source) !== 'wx_trigger') throw refuse('request/wrong-source')
    const ctx = compose(requestId)
    const agenda = await ctx.database.read('agenda', spec.name)
    if (agenda && agenda.nextDueAt > ctx.now) return { skipped: 'not due' }
    if (!agenda) await ctx.database.add('agenda', spec.name, { nextDueAt: 0, revision: 0 })
    if (spec.after && !(await isDone(ctx, spec.after))) return { skipped: `waits for ${spec.after}` }
    const run = await takeLease(ctx, spec)
    if (!run) return { skipped: 'running' }
    const { complete, resumeAt } = await work(ctx, spec, run)
    if (complete) await ctx.queries.agenda.advance(spec.name, agenda?.revision ?? 0, await nextDue(ctx, spec, resumeAt))
    return { complete }
  })
}

const isDone = async (ctx: Context, name: string): Promise<boolean> =>
  (await ctx.database.read('job_runs', name))?.doneKey === dayOf(ctx.now)

async function takeLease(ctx: Context, spec: Job): Promise<JobRun | null> {
  const key = spec.rhythm === 'nightly' ? dayOf(ctx.now) : ctx.requestId
  return ctx.database.transaction(async (tx) => {
    const last = await tx.read('job_runs', spec.name)
    if (last && last.leaseUntil > ctx.now) return null
    const resumed = last?.key === key ? { stage: last.stage, cursor: last.cursor } : { stage: 0, cursor: '' }
    const run: JobRun = {
      ...resumed,
      key,
      doneKey: last?.doneKey ?? '',
      leaseBy: ctx.requestId,
      leaseUntil: ctx.now + LEASE_MS,
    }
    await tx.write('job_runs', spec.name, run)
    return run
  })
}

type Worked = { readonly complete: boolean; readonly resumeAt: EpochMs | null }

async function work(ctx: Context, spec: Job, run: JobRun): Promise<Worked> {
  const stopAt = Date.now() + WORK_MS
  let { stage, cursor } = run.doneKey === run.key ? { stage: spec.stages.length, cursor: '' } : run
  let resumeAt: EpochMs | null = null
  while (Date.now() < stopAt) {
    const step = spec.stages[stage]
    if (!step) break
    const result = await step(ctx, cursor)
    resumeAt = result.resumeAt ?? resumeAt
    cursor = result.done ? '' : (result.cursor ?? '')
    if (result.done) stage += 1
    await keepPlace(ctx, spec, { ...run, stage, cursor })
  }
  const complete = stage >= spec.stages.length
  await keepPlace(ctx, spec, { ...run, stage, cursor, doneKey: complete ? run.key : run.doneKey, leaseUntil: 0 })
  return { complete, resumeAt }
}

/** Saves where the run stands; a run that has lost its lease writes nothing. */
async function keepPlace(ctx: Context, spec: Job, run: JobRun): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    const current = await tx.read('job_runs', spec.name)
    if (current?.leaseBy === run.leaseBy) await tx.write('job_runs', spec.name, run)
  })
}

async function nextDue(ctx: Context, spec: Job, resumeAt: EpochMs | null): Promise<EpochMs> {
  if (spec.rhythm === 'nightly') return atMinute(addDays(dayOf(ctx.now), 1), NIGHT_BEGINS_MINUTE)
  const planned = spec.nextDueAt ? ((await spec.nextDueAt(ctx)) ?? FAR_OFF) : 0
  return Math.max(planned, resumeAt ?? 0)
}
