import { MINUTE_MS, type EpochMs } from '@domain/time'
import type { CloudClock } from '../clock/cloud-clock'
import type { Invoker } from '../functions/invoker'
import type { Outcome } from '../functions/outcome'
import type { FunctionRegistry } from '../functions/registry'
import type { Later } from '../timers/later'
import type { Faults } from './faults'

/** Which function takes which pushed packet, by Event or, for messages, by MsgType: the console's 消息推送 settings. */
export type MessagePush = Readonly<Record<string, string>>

/** A packet as WeChat pushes it, always JSON to a cloud function. */
export type Packet = Readonly<Record<string, unknown>> & {
  readonly FromUserName: string
  readonly MsgType: string
  readonly Event?: string
}

/** The account that pushed packets are addressed to. */
export const ACCOUNT_NAME = 'gh_000000000000'

/** What becomes of pushes when nothing else is said. */
export const DEFAULT_MESSAGE_PUSH: MessagePush = {
  subscribe_msg_popup_event: 'hook-message',
  subscribe_msg_change_event: 'hook-message',
  wxa_media_check: 'hook-message',
  trade_manage_order_settlement: 'hook-message',
  user_enter_tempsession: 'hook-message',
  text: 'hook-message',
  image: 'hook-message',
  miniprogrampage: 'hook-message',
}

/** Delivers packets to functions. */
export type Pusher = {
  /** Delivers a packet and answers what its function said; null when no function takes it. */
  readonly push: (packet: Packet) => Promise<Outcome | null>
  /** Delivers it so many ms later on the cloud's clock, if a function takes it. */
  readonly pushAfter: (packet: Packet, waitMs: number) => void
}

type Parts = {
  readonly routes: MessagePush
  readonly registry: FunctionRegistry
  readonly invoker: Invoker
  readonly later: Later
  readonly clock: CloudClock
  readonly faults: Faults
}

const LATE_MS = 10 * MINUTE_MS

/** Delivers what WeChat pushes. The SOURCE of a push is not documented: here it is wx_unknown. */
export function createPusher({ routes, registry, invoker, later, clock, faults }: Parts): Pusher {
  const address = (packet: Packet, at: EpochMs) => {
    const functionName = routes[nameOf(packet)]
    if (functionName === undefined || !registry.find(functionName)) return null
    if (faults.strikes('push-lost', nameOf(packet))) return null
    const event = { ToUserName: ACCOUNT_NAME, CreateTime: Math.floor(at / 1000), ...packet }
    return { functionName, event, call: { source: 'wx_unknown', openid: packet.FromUserName, clientIp: '127.0.0.1' } }
  }
  const pushAfter = (packet: Packet, waitMs: number): null => {
    const dueAt = clock.now() + waitMs
    const invocation = address(packet, dueAt)
    if (invocation) later.add({ ...invocation, dueAt, retry: 'never' })
    return null
  }
  return {
    push: async (packet) => {
      if (faults.strikes('push-late', nameOf(packet))) return pushAfter(packet, LATE_MS)
      const invocation = address(packet, clock.now())
      if (!invocation) return null
      if (faults.strikes('push-twice', nameOf(packet))) await invoker.invoke(invocation)
      return invoker.invoke(invocation)
    },
    pushAfter,
  }
}

const nameOf = (packet: Packet): string => packet.Event ?? packet.MsgType

/** WeChat's two forms of a List: one entry is an object, several are an array. */
export const listForm = <Entry>(entries: readonly Entry[]): Entry | readonly Entry[] =>
  entries.length === 1 && entries[0] !== undefined ? entries[0] : entries
