import * as v from 'valibot'
import { refuse } from '@domain/refusal'
import { callerOf } from '../platform/sdk'
import type { Context } from '../usecases/context'
import { compose, newRequestId } from './compose'
import { enveloped } from './envelope'
import { log } from './log'
import { originOf } from './origin'
import { parse } from './parse'

const orderNo = v.pipe(v.string(), v.maxLength(64))

/** A notice in v2 words (cloudPay) or in v3 words (workflow). Nothing of it is believed but which order it speaks of. */
const notice = v.union([
  v.pipe(
    v.object({ outTradeNo: orderNo }),
    v.transform(({ outTradeNo }) => outTradeNo),
  ),
  v.pipe(
    v.object({ resource: v.object({ out_trade_no: orderNo }) }),
    v.transform(({ resource }) => resource.out_trade_no),
  ),
])

/** WeChat Pay repeats a notice until it reads this. */
const TAKEN = { errcode: 0, errmsg: '' } as const

/** Makes the `main` that WeChat Pay tells of payments. Anybody else is refused; a fault of ours makes WeChat Pay repeat it. */
export const paymentHook =
  (receive: (ctx: Context, orderId: string) => Promise<{ readonly known: boolean }>) =>
  async (event: unknown): Promise<unknown> => {
    const requestId = newRequestId()
    const envelope = await enveloped(requestId, async () => {
      if (originOf(callerOf().source) !== 'wx_paycallback') throw refuse('request/wrong-source')
      const orderId = parse(notice, event)
      const { known } = await receive(compose(requestId), orderId)
      if (!known) log('note', 'a payment of no order of ours', { requestId, orderId })
      return TAKEN
    })
    return envelope.ok ? TAKEN : { errcode: 1, errmsg: envelope.code, requestId }
  }
