import type { Envelope } from '@contract/envelope'
import type { Cloud } from '../cloud'

const MAX_TICKS = 100

/** Runs a nightly job, tick after tick, until its night's work is done; answers how many ticks it took. @throws when it fails. */
export async function runThrough(cloud: Cloud, job: string): Promise<number> {
  for (let tick = 1; tick <= MAX_TICKS; tick++) {
    const outcome = await cloud.runTimer(job)
    if (!outcome?.ok) throw new Error(`${job}: ${outcome?.failure.errMsg ?? 'it has no timer'}`)
    const envelope = JSON.parse(outcome.result) as Envelope<{ readonly complete?: boolean }>
    if (!envelope.ok) throw new Error(`${job}: ${envelope.code} ${envelope.message}`)
    if (envelope.data.complete !== false) return tick
  }
  throw new Error(`${job} was not done after ${MAX_TICKS} ticks`)
}
