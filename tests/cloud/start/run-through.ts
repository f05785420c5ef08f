import type { Envelope } from '@contract/envelope'
import type { Cloud } from '../cloud'

const MAX_TICKS = 100
const PATIENCE_MS = 500

/** Runs a nightly job, tick after tick, until its night's work is done; answers how many ticks it took. @throws when it fails. */
export async function runThrough(cloud: Cloud, job: string): Promise<number> {
  for (let tick = 1; tick <= MAX_TICKS; tick++) {
    const outcome = await cloud.runTimer(job)
    if (!outcome?.ok) throw new Error(`${job}: ${outcome?.failure.errMsg ?? 'it has no timer'}`)
    const envelope = JSON.parse(outcome.result) as Envelope<{ readonly complete?: boolean; readonly skipped?: string }>
    if (!envelope.ok) throw new Error(`${job}: ${envelope.code} ${envelope.message}`)
    const { complete, skipped } = envelope.data
    if (complete || skipped === 'not due') return tick
    if (skipped !== undefined) await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)) // its own timer has it
  }
  throw new Error(`${job} was not done after ${MAX_TICKS} ticks`)
}
