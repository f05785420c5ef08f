import * as v from 'valibot'
import type { Cloud } from '../cloud'
import type { PayReport } from '../world/payment/payment-desk'
import { isPaymentRefusal, type PaymentRefusal } from '../world/payment/payments'
import { OPENID } from '../world/people'
import { faultPlan } from '../world/faults'
import { permissionSchema } from '../wire/client/permission'
import { templateSchema } from '../world/template'
import { json, refused, type Door, type DoorReply } from './door'
import { withBody } from './with-body'
import type { Route } from './server'

const LIMIT_BYTES = 100 * 1024
const openidField = v.pipe(v.string(), v.regex(OPENID, 'an openid of 1–64 letters, digits, _ or -'))

/** The doors of the outside world beyond subscribe messages: payment, the phone button, talking, words, faults, logs. */
export const worldRoutes = (cloud: Cloud): readonly Route[] => [
  route('POST', '/local/pay', payDoor(cloud)),
  route('POST', '/local/refund', refundDoor(cloud)),
  route('GET', '/local/payments', ({ query }) => json({ ok: true, payments: paymentsOf(cloud, query.get('openid')) })),
  route('POST', '/local/phone-code', phoneCodeDoor(cloud)),
  route('POST', '/local/message', messageDoor(cloud)),
  route('PUT', '/local/templates', templatesDoor(cloud)),
  route('GET', '/local/words', () => json({ ok: true, words: cloud.world.words.all() })),
  route('PUT', '/local/words', wordsDoor(cloud)),
  route('PUT', '/local/permissions', permissionsDoor(cloud)),
  route('GET', '/local/faults', () => json(faultsOf(cloud))),
  route('PUT', '/local/faults', faultsDoor(cloud)),
  route('POST', '/local/faults', faultsDoor(cloud)),
  route('GET', '/local/logs', logsDoor(cloud)),
]

const route = (method: string, path: string, door: Door): Route => ({ path, method, limitBytes: LIMIT_BYTES, door })

const payBody = v.object({
  outTradeNo: v.string(),
  answer: v.picklist(['pay', 'fail', 'cancel']),
  callback: v.optional(v.picklist(['once', 'twice', 'late', 'never']), 'once'),
})

const refundBody = v.object({ ...payBody.entries, outRefundNo: v.string(), answer: v.optional(v.undefined()) })

const payDoor = (cloud: Cloud): Door =>
  withBody(payBody, async (body) => reported(await cloud.world.paymentDesk.answer(body)))

const refundDoor = (cloud: Cloud): Door =>
  withBody(refundBody, async (body) => reported(await cloud.world.paymentDesk.tellOfRefund(body)))

const reported = (report: PayReport | PaymentRefusal): DoorReply =>
  isPaymentRefusal(report)
    ? refused(409, `payment/${report.errCode}`, report.description)
    : json({ ok: true, ...report })

const paymentsOf = (cloud: Cloud, openid: string | null) =>
  cloud.world.payments
    .all()
    .filter((payment) => openid === null || payment.openid === openid)
    .reverse()

const phoneCodeDoor = (cloud: Cloud): Door =>
  withBody(v.object({ phoneNumber: v.pipe(v.string(), v.regex(/^\d{5,15}$/, 'digits only')) }), ({ phoneNumber }) =>
    json({ ok: true, code: cloud.world.phoneCodes.issue(phoneNumber) }),
  )

const messageBody = v.union([
  v.object({ openid: openidField, text: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)) }),
  v.object({ openid: openidField, enter: v.literal(true) }),
])

const messageDoor = (cloud: Cloud): Door =>
  withBody(messageBody, async (body): Promise<DoorReply> => {
    const { customerService, pusher } = cloud.world
    const packet =
      'text' in body
        ? { FromUserName: body.openid, MsgType: 'text', Content: body.text, MsgId: `${cloud.clock.now()}` }
        : { FromUserName: body.openid, MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: '' }
    if ('text' in body) customerService.wrote(body.openid)
    else customerService.entered(body.openid)
    const outcome = await pusher.push(packet)
    return json({ ok: true, delivered: outcome?.ok === true })
  })

const templatesDoor = (cloud: Cloud): Door =>
  withBody(v.object({ templates: v.pipe(v.array(templateSchema), v.maxLength(50)) }), ({ templates }) => {
    cloud.world.templates.replace(templates)
    return json({ ok: true, templates: cloud.world.templates.all() })
  })

const wordList = v.array(
  v.object({
    word: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
    suggest: v.picklist(['review', 'risky']),
    label: v.optional(v.number(), 21000),
  }),
)

const wordsDoor = (cloud: Cloud): Door =>
  withBody(v.object({ words: wordList }), ({ words }) => {
    cloud.world.words.replace(words)
    return json({ ok: true, words })
  })

const permissionBody = v.object({ collection: v.pipe(v.string(), v.minLength(1)), permission: permissionSchema })

const permissionsDoor = (cloud: Cloud): Door =>
  withBody(permissionBody, ({ collection, permission }) => {
    cloud.permissions.set(collection, permission)
    return json({ ok: true, collection, permission })
  })

const faultsOf = (cloud: Cloud) => ({ ok: true, ...cloud.world.faults.plan(), struck: cloud.world.faults.struck() })

const faultsDoor = (cloud: Cloud): Door =>
  withBody(faultPlan, (plan) => {
    cloud.world.faults.set(plan)
    return json(faultsOf(cloud))
  })

const logsDoor =
  (cloud: Cloud): Door =>
  ({ query }) => {
    const functionName = query.get('function')
    const limit = Number(query.get('limit') ?? 50)
    if (!Number.isInteger(limit) || limit < 1 || limit > 1_000)
      return refused(400, 'request/invalid', 'limit is 1 to 1,000')
    const runs = cloud.runs({ ...(functionName === null ? {} : { functionName }), limit })
    return json({ ok: true, runs, notices: cloud.notices() })
  }
