import * as v from 'valibot'
import type { Envelope } from '@contract/envelope'
import type { OrderReport } from '@contract/orders'
import { sign } from './sign'

/** The way to a running cloud: where it is and the secret its `hook-orders` knows. */
export type CloudLine = { readonly url: string; readonly secret: string }

const TRIES = 8
const clockReply = v.object({ now: v.number() })

/** What time it is in the cloud, epoch ms. @throws where no cloud answers. */
export async function cloudNow(url: string): Promise<number> {
  const reply = await fetch(`${url}/local/clock`).catch(() => null)
  if (!reply?.ok) throw new Error(`no cloud answers at ${url}; start it with: npm start`)
  return v.parse(clockReply, await reply.json()).now
}

/** Sends one batch, again and again where that may help: what has arrived is known by its receipt number. */
export async function sendBatch(line: CloudLine, body: string): Promise<OrderReport> {
  let last = ''
  let recorded = 0
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await pause(150 * 2 ** attempt)
    const answer = await post(line, body)
    if ('report' in answer) {
      const before = recorded
      recorded += answer.report.recorded
      if (!hasLostRaces(answer.report)) return { ...answer.report, recorded, repeated: answer.report.repeated - before }
      last = 'purchases that somebody else is writing'
      continue
    }
    if (!answer.mayHelp) throw new Error(answer.problem)
    last = answer.problem
  }
  throw new Error(`given up after ${TRIES} tries: ${last}`)
}

/** Somebody else held a document for too long: what was not taken is to be sent again. */
const hasLostRaces = (report: OrderReport): boolean => report.refused.some(({ code }) => code === 'try-again')

type Posted = { readonly report: OrderReport } | { readonly problem: string; readonly mayHelp: boolean }

async function post({ url, secret }: CloudLine, body: string): Promise<Posted> {
  const now = await cloudNow(url)
  const headers = { 'content-type': 'application/json', ...sign(secret, body, now) }
  const reply = await fetch(`${url}/http/hook-orders`, { method: 'POST', headers, body }).catch(() => null)
  if (!reply) return { problem: `no answer from ${url}`, mayHelp: true }
  const text = await reply.text()
  const envelope = readEnvelope(text)
  if (envelope?.ok) return { report: envelope.data }
  const problem = envelope ? `${envelope.code}: ${envelope.message}` : `${reply.status} ${text.slice(0, 200)}`
  const passing = ['try-again', 'internal', 'hook/stale', 'hook/replayed']
  return { problem, mayHelp: envelope?.code ? passing.includes(envelope.code) : reply.status >= 500 }
}

function readEnvelope(text: string): Envelope<OrderReport> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'ok' in value ? (value as Envelope<OrderReport>) : null
  } catch {
    return null
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
