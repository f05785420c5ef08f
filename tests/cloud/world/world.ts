import type { CloudClock } from '../clock/cloud-clock'
import type { OpenApis } from '../wire/open-api-call'
import { sendSubscribeMessage, type SendAnswer } from './openapi/subscribe-message'
import type { Faults } from './faults'
import { openPeople, type People } from './people'
import { openPhones, type Phones } from './phone'
import { createPrompts, type Prompts } from './prompts'
import type { Pusher } from './push'
import type { Records } from './records'
import { openSubscriptions, type Subscriptions } from './subscriptions'
import { openTemplates, type Templates } from './templates'
import type { Template } from './template'

/** Everything outside the cloud that a shop deals with: people, their phones, WeChat's servers. */
export type World = {
  readonly people: People
  readonly phones: Phones
  readonly subscriptions: Subscriptions
  readonly templates: Templates
  readonly prompts: Prompts
  readonly faults: Faults
  /** Answers for the next sends, in order, instead of WeChat's own; errCode 0 lets one through. */
  readonly nextSendAnswers: (answers: readonly SendAnswer[]) => void
  readonly openApis: OpenApis
  /** Resolves once every push that was begun has been taken. */
  readonly settled: () => Promise<void>
}

type Parts = {
  readonly records: Records
  readonly clock: CloudClock
  readonly pusher: Pusher
  readonly faults: Faults
  readonly templates: readonly Template[]
}

/** Opens the outside world. */
export function openWorld({ records, clock, pusher, faults, templates: given }: Parts): World {
  const people = openPeople(records)
  const phones = openPhones(records)
  const subscriptions = openSubscriptions(records)
  const templates = openTemplates(given)
  const sendAnswers: SendAnswer[] = []
  const pushes = new Set<Promise<unknown>>()
  const pushLater = (packet: Parameters<Pusher['push']>[0]) => {
    const push = pusher.push(packet).finally(() => pushes.delete(push))
    pushes.add(push)
  }
  return {
    people,
    phones,
    subscriptions,
    templates,
    faults,
    prompts: createPrompts({ people, subscriptions, templates, pusher, clock }),
    nextSendAnswers: (answers) => void sendAnswers.push(...answers),
    openApis: {
      'subscribeMessage.send': sendSubscribeMessage({
        clock,
        people,
        phones,
        subscriptions,
        template: templates.find,
        nextAnswer: () => sendAnswers.shift() ?? null,
        onSent: (openid, tmplId, messageId) =>
          pushLater({
            FromUserName: openid,
            MsgType: 'event',
            Event: 'subscribe_msg_sent_event',
            List: { TemplateId: tmplId, MsgID: messageId, ErrorCode: '0', ErrorStatus: 'success' },
          }),
      }),
    },
    settled: async () => {
      while (pushes.size > 0) await Promise.allSettled(pushes)
    },
  }
}
