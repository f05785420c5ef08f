import { call, clientOver, type Caller } from './cloud'
import { failureOf } from './failure'
import { newRequestId } from './request-id'
import { keep, readKept } from './storage'

/** A write that has not been answered yet. Its id makes repeating it safe. */
type Unsent = {
  readonly requestId: string
  readonly area: string
  readonly action: string
  readonly input: unknown
  /** When it was tapped, by the phone's clock. */
  readonly tappedAt: number
}

const NAME = 'pending'
const MOST = 20

/** The writes still waiting for an answer, oldest first. */
export const readUnsent = (): readonly Unsent[] => readKept<readonly Unsent[]>(NAME)?.value ?? []

const callKept: Caller = async (area, action, input, requestId = newRequestId()) => {
  const unsent: Unsent = { requestId, area, action, input, tappedAt: Date.now() }
  keep(NAME, [...readUnsent(), unsent].slice(-MOST))
  return deliver(unsent)
}

/** As `cloud`, for writes that must not be lost: kept until the cloud answers, with the id made at the tap. */
export const lasting = clientOver(callKept)

let sending: Promise<void> | null = null

/** Sends again what was never answered, in order; stops at the first that finds no network. Never throws. */
export function sendPending(): Promise<void> {
  sending ??= sendInOrder().finally(() => (sending = null))
  return sending
}

async function sendInOrder(): Promise<void> {
  for (const unsent of readUnsent()) {
    try {
      await deliver(unsent)
    } catch (thrown) {
      if (failureOf(thrown).kind === 'offline') return
    }
  }
}

async function deliver(unsent: Unsent): Promise<unknown> {
  try {
    const reply = await call(
      unsent.area,
      unsent.action,
      unsent.input,
      unsent.requestId,
      Math.max(0, Date.now() - unsent.tappedAt),
    )
    forget(unsent)
    return reply
  } catch (thrown) {
    if (failureOf(thrown).kind !== 'offline') forget(unsent)
    throw thrown
  }
}

const forget = ({ requestId }: Unsent): void =>
  keep(
    NAME,
    readUnsent().filter((unsent) => unsent.requestId !== requestId),
  )
