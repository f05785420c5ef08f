import type { CloudClock } from '../clock/cloud-clock'
import type { People } from './people'
import { listForm, type Packet, type Pusher } from './push'
import type { Subscriptions } from './subscriptions'
import type { Templates } from './templates'

/** What a person tapped on WeChat's panel for one template. */
export type PromptAnswer = { readonly tmplId: string; readonly answer: 'accept' | 'reject' }

/** How often the pushed event reaches its function: the real one may be lost or come twice. */
export type EventDelivery = 'once' | 'twice' | 'never'

/** What people tap about subscribe messages. */
export type Prompts = {
  /** A tap on the panel: the ledger counts it, and `subscribe_msg_popup_event` is pushed. Answers what is left of each. */
  readonly tap: (openid: string, answers: readonly PromptAnswer[], delivery?: EventDelivery) => Promise<PromptReport>
  /** Refusal in the settings: what was left is gone, and `subscribe_msg_change_event` is pushed. */
  readonly refuse: (openid: string, tmplIds: readonly string[]) => Promise<PromptReport>
}

/** What became of a tap. */
export type PromptReport = {
  readonly left: Readonly<Record<string, number>>
  /** Of the pushes, how many their function took. */
  readonly delivered: number
}

type Parts = {
  readonly people: People
  readonly subscriptions: Subscriptions
  readonly templates: Templates
  readonly pusher: Pusher
  readonly clock: CloudClock
}

/** Makes the panel. @throws RangeError for a template the account does not have (the phone says 20001). */
export function createPrompts({ people, subscriptions, templates, pusher, clock }: Parts): Prompts {
  const check = (tmplIds: readonly string[]) => {
    for (const tmplId of tmplIds) if (!templates.find(tmplId)) throw new RangeError(`no template ${tmplId}`)
  }
  const push = async (packet: Packet, times: number) => {
    let delivered = 0
    for (let time = 0; time < times; time++) if ((await pusher.push(packet))?.ok) delivered += 1
    return delivered
  }
  const leftOf = (openid: string, tmplIds: readonly string[]) =>
    Object.fromEntries(tmplIds.map((tmplId) => [tmplId, subscriptions.left(openid, tmplId)]))
  return {
    tap: async (openid, answers, delivery = 'once') => {
      const tmplIds = answers.map(({ tmplId }) => tmplId)
      check(tmplIds)
      people.see(openid, clock.now())
      for (const { tmplId, answer } of answers) if (answer === 'accept') subscriptions.accept(openid, tmplId)
      const entries = answers.map(({ tmplId, answer }) => ({
        TemplateId: tmplId,
        SubscribeStatusString: answer,
        PopupScene: '0',
      }))
      const packet = {
        FromUserName: openid,
        MsgType: 'event',
        Event: 'subscribe_msg_popup_event',
        List: listForm(entries),
      }
      const delivered = await push(packet, { once: 1, twice: 2, never: 0 }[delivery])
      return { left: leftOf(openid, tmplIds), delivered }
    },
    refuse: async (openid, tmplIds) => {
      check(tmplIds)
      for (const tmplId of tmplIds) subscriptions.revoke(openid, tmplId)
      const entries = tmplIds.map((tmplId) => ({ TemplateId: tmplId, SubscribeStatusString: 'reject' }))
      const packet = {
        FromUserName: openid,
        MsgType: 'event',
        Event: 'subscribe_msg_change_event',
        List: listForm(entries),
      }
      return { left: leftOf(openid, tmplIds), delivered: await push(packet, 1) }
    },
  }
}
