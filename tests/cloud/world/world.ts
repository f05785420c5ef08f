import type { CloudClock } from '../clock/cloud-clock'
import type { Invoker } from '../functions/invoker'
import type { FunctionRegistry } from '../functions/registry'
import type { Later } from '../timers/later'
import type { OpenApis } from '../wire/open-api-call'
import type { Faults } from './faults'
import { checkMedia, checkPicture, checkText } from './openapi/content-check'
import { createCustomerService, type CustomerService } from './openapi/customer-service'
import { addDelayedTask } from './openapi/delayed-task'
import { createPhoneCodes, type PhoneCodes } from './openapi/phone-number'
import { plainAnswers } from './openapi/plain-answers'
import { uploadShipping } from './openapi/shipping'
import { sendSubscribeMessage, type SendAnswer } from './openapi/subscribe-message'
import { getPathCode, getUnlimitedCode } from './openapi/wxa-code'
import { announceRefund, createPaymentDesk, type PaymentDesk } from './payment/payment-desk'
import { openPayments, type Payments } from './payment/payments'
import { openPeople, type People } from './people'
import { openPhones, type Phones } from './phone'
import { createPrompts, type Prompts } from './prompts'
import { createPusher, type MessagePush, type Packet, type Pusher } from './push'
import type { Records } from './records'
import { openSubscriptions, type Subscriptions } from './subscriptions'
import type { Template } from './template'
import { openTemplates, type Templates } from './templates'
import { openWords, type Words } from './words'

/** Everything outside the cloud that a shop deals with: people, their phones, WeChat's servers, WeChat Pay. */
export type World = {
  readonly people: People
  readonly phones: Phones
  readonly subscriptions: Subscriptions
  readonly templates: Templates
  readonly prompts: Prompts
  readonly words: Words
  readonly phoneCodes: PhoneCodes
  readonly customerService: CustomerService
  readonly payments: Payments
  readonly paymentDesk: PaymentDesk
  readonly faults: Faults
  readonly pusher: Pusher
  /** Answers for the next sends, in order, instead of WeChat's own; errCode 0 lets one through. */
  readonly nextSendAnswers: (answers: readonly SendAnswer[]) => void
  readonly openApis: OpenApis
  /** Resolves once every push that was begun has been taken. */
  readonly settled: () => Promise<void>
}

export type WorldParts = {
  readonly records: Records
  readonly clock: CloudClock
  readonly registry: FunctionRegistry
  readonly invoker: Invoker
  readonly later: Later
  readonly faults: Faults
  readonly templates: readonly Template[]
  readonly messagePush: MessagePush
  /** True for an address of this cloud's own storage. */
  readonly isReachable: (url: string) => boolean
  readonly onFault: (fault: unknown) => void
}

/** Opens the outside world. */
export function openWorld(parts: WorldParts): World {
  const { records, clock, registry, invoker, later, faults, isReachable } = parts
  const people = openPeople(records)
  const phones = openPhones(records)
  const subscriptions = openSubscriptions(records)
  const templates = openTemplates(records, parts.templates)
  const words = openWords(records)
  const payments = openPayments(records, announceRefund({ later, clock, faults }))
  const phoneCodes = createPhoneCodes(clock)
  const customerService = createCustomerService({ records, clock, people, phones })
  const pusher = createPusher({ routes: parts.messagePush, registry, invoker, later, clock, faults })
  const pushes = new Set<Promise<unknown>>()
  const pushSoon = (packet: Packet) => {
    const push: Promise<unknown> = pusher
      .push(packet)
      .catch(parts.onFault)
      .finally(() => pushes.delete(push))
    pushes.add(push)
  }
  const sendAnswers: SendAnswer[] = []
  const { pushAfter } = pusher
  return {
    people,
    phones,
    subscriptions,
    templates,
    words,
    phoneCodes,
    customerService,
    payments,
    faults,
    pusher,
    prompts: createPrompts({ people, subscriptions, templates, pusher, clock }),
    paymentDesk: createPaymentDesk({ payments, later, invoker, clock, faults }),
    nextSendAnswers: (answers) => void sendAnswers.push(...answers),
    settled: async () => {
      while (pushes.size > 0) await Promise.allSettled(pushes)
    },
    openApis: {
      ...plainAnswers(templates, clock.now),
      'subscribeMessage.send': sendSubscribeMessage({
        clock,
        people,
        phones,
        subscriptions,
        template: templates.find,
        nextAnswer: () => sendAnswers.shift() ?? null,
        onSent: (openid, tmplId, messageId) => pushSoon(sentEvent(openid, tmplId, messageId)),
      }),
      'security.msgSecCheck': checkText({ clock, people, words, pushAfter, isReachable }),
      'security.mediaCheckAsync': checkMedia({ clock, people, words, pushAfter, isReachable }),
      'security.imgSecCheck': checkPicture,
      'phonenumber.getPhoneNumber': phoneCodes.api,
      'wxacode.getUnlimited': getUnlimitedCode,
      'wxacode.get': getPathCode,
      'wxacode.createQRCode': getPathCode,
      'customerServiceMessage.send': customerService.api,
      'wxa.sec.order.uploadShippingInfo': uploadShipping({ records, clock, payments, pushAfter }),
      'cloudbase.addDelayedFunctionTask': addDelayedTask({ clock, later, registry }),
    },
  }
}

const sentEvent = (openid: string, tmplId: string, messageId: string): Packet => ({
  FromUserName: openid,
  MsgType: 'event',
  Event: 'subscribe_msg_sent_event',
  List: { TemplateId: tmplId, MsgID: messageId, ErrorCode: '0', ErrorStatus: 'success' },
})
