import { setTimeout as wait } from 'node:timers/promises'
import type { Faults } from '../world/faults'
import { onFullDisk } from '../world/full-disk'
import { wireError, type WireReply } from './wire-reply'

const WRITES = /^database\.(insert|modify|remove|commit|addCollection)/

/** Answers a wire action with the faults that are on; null is a reply that never comes, after the work was done. */
export async function withFaults(
  faults: Faults,
  action: string,
  work: () => Promise<WireReply>,
): Promise<WireReply | null> {
  const latency = faults.strikes('latency', action)
  if (latency) await wait(latency.ms)
  const error = faults.strikes('error', action)
  if (error) return wireError(error.code, error.message)
  const isFull = WRITES.test(action) && faults.strikes('disk-full', action) !== null
  const reply = await (isFull ? onFullDisk(work) : work())
  return faults.strikes('drop-reply', action) ? null : reply
}
