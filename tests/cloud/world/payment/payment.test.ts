import * as v from 'valibot'
import type { Cloud } from '../../cloud'
import { startTrialCloud, stopTrialClouds } from '../../trial-cloud'

let cloud: Cloud
let person = ''
let people = 0
beforeAll(async () => {
  cloud = await startTrialCloud()
})
beforeEach(() => {
  person = `p${(people += 1)}`
})
afterAll(stopTrialClouds)

/** An order number of this test's own. */
const own = (name: string) => `${name}-${person}`

const call = async (api: string, input: object) =>
  v.parse(v.record(v.string(), v.unknown()), await cloud.call('pay', { api, input }, person))
const flow = async (name: string, input: object) =>
  v.parse(v.record(v.string(), v.unknown()), await cloud.call('pay', { flow: name, input }, person))
const order = (outTradeNo: string, more: object = {}) =>
  call('unifiedOrder', {
    body: '松间日用-订单',
    outTradeNo,
    spbillCreateIp: '127.0.0.1',
    subMchId: '1900000001',
    totalFee: 12_800,
    envId: 'local-cloud',
    functionName: 'hook-payment',
    ...more,
  })
const pay = (outTradeNo: string, callback: 'once' | 'twice' | 'late' | 'never' = 'once') =>
  cloud.world.paymentDesk.answer({ outTradeNo, answer: 'pay', callback })
const notices = async () => {
  const notice = v.object({ outTradeNo: v.string(), source: v.string(), event: v.record(v.string(), v.unknown()) })
  const all = v.parse(v.array(notice), await cloud.call('events', {}, 'o-admin'))
  return all.filter(({ outTradeNo }) => outTradeNo.endsWith(`-${person}`))
}

describe('cloudPay', () => {
  it('an order gets a payment sheet; paid, its function is told once, from wx_paycallback', async () => {
    expect(await order(own('order-1'))).toMatchObject({
      returnCode: 'SUCCESS',
      resultCode: 'SUCCESS',
      payment: {
        signType: 'MD5',
        package: expect.stringMatching(/^prepay_id=/) as string,
        timeStamp: expect.any(String) as string,
      },
    })
    expect(await call('queryOrder', { outTradeNo: own('order-1') })).toMatchObject({ tradeState: 'NOTPAY' })
    expect(await pay(own('order-1'))).toMatchObject({ callbacks: [true], payment: { state: 'SUCCESS' } })
    expect(await notices()).toMatchObject([
      { source: 'wx_paycallback', event: { resultCode: 'SUCCESS', totalFee: 12_800, outTradeNo: own('order-1') } },
    ])
    expect(await call('queryOrder', { outTradeNo: own('order-1') })).toMatchObject({
      tradeState: 'SUCCESS',
      cashFee: 12_800,
    })
  })

  it('the same order again with the same parameters is the same; with others it is refused', async () => {
    const first = await order(own('order-1'))
    expect((await order(own('order-1')))['prepayId']).toBe(first['prepayId'])
    expect(await order(own('order-1'), { totalFee: 1 })).toMatchObject({
      resultCode: 'FAIL',
      errCodeDes: expect.stringContaining('参数与上次不一致') as string,
    })
    await pay(own('order-1'), 'never')
    expect(await order(own('order-1'))).toMatchObject({ errCodeDes: '该订单已支付' })
  })

  it('a callback that is not acknowledged comes again after 15 seconds, until it is', async () => {
    await order(own('deaf-1'))
    expect(await pay(own('deaf-1'))).toMatchObject({ callbacks: [false] })
    await cloud.clock.advance('PT14S')
    expect(await notices()).toHaveLength(1)
    await cloud.clock.advance('PT2S')
    expect(await notices()).toHaveLength(2)
    await cloud.clock.advance('PT1H')
    expect(await notices()).toHaveLength(2)
  })

  it('a callback may come twice, late or never', async () => {
    for (const outTradeNo of [own('twice-1'), own('late-1'), own('never-1')]) await order(outTradeNo)
    await pay(own('twice-1'), 'twice')
    await pay(own('late-1'), 'late')
    await pay(own('never-1'), 'never')
    expect((await notices()).map(({ outTradeNo }) => outTradeNo)).toEqual([own('twice-1'), own('twice-1')])
    await cloud.clock.advance('PT10M')
    expect((await notices()).map(({ outTradeNo }) => outTradeNo)).toEqual([
      own('twice-1'),
      own('twice-1'),
      own('late-1'),
    ])
  })

  it('a callback can be lost or doubled by a fault', async () => {
    for (const name of ['lost', 'doubled']) await order(own(name))
    const rules = [
      { fault: 'push-lost', match: 'payment', times: 1 },
      { fault: 'push-twice', match: 'payment', times: 1 },
    ] as const
    cloud.world.faults.set({ rules: [...rules] })
    await pay(own('lost'))
    await pay(own('doubled'))
    cloud.world.faults.set({ rules: [] })
    expect((await notices()).map(({ outTradeNo }) => outTradeNo)).toEqual([own('doubled'), own('doubled')])
  })

  it('is refunded in parts up to what was paid; a repeated number is one refund', async () => {
    await order(own('order-1'))
    const refund = (outRefundNo: string, refundFee: number) =>
      call('refund', {
        outTradeNo: own('order-1'),
        outRefundNo,
        totalFee: 12_800,
        refundFee,
        subMchId: '1',
        nonceStr: 'n',
      })
    expect(await refund('r-1', 100)).toMatchObject({ resultCode: 'FAIL' })
    await pay(own('order-1'))
    const first = await refund('r-1', 10_000)
    expect(first).toMatchObject({ resultCode: 'SUCCESS', refundFee: 10_000 })
    expect((await refund('r-1', 10_000))['refundId']).toBe(first['refundId'])
    expect(await refund('r-1', 9_000)).toMatchObject({ resultCode: 'FAIL' })
    expect(await refund('r-2', 2_801)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '退款金额大于可退金额' })
    expect(await refund('r-2', 2_800)).toMatchObject({ resultCode: 'SUCCESS' })
    expect(await call('queryRefund', { outTradeNo: own('order-1') })).toMatchObject({ refundCount: 2 })
    expect(await call('queryRefund', { outTradeNo: own('order-x') })).toMatchObject({ errCodeDes: '退款订单查询失败' })
  })

  it('a refund’s callback comes a second later, again until it is taken, and again when asked for', async () => {
    await order(own('deaf-1'))
    await pay(own('deaf-1'), 'never')
    const refund = { outTradeNo: own('deaf-1'), totalFee: 12_800, refundFee: 100, subMchId: '1', nonceStr: 'n' }
    await call('refund', { ...refund, outRefundNo: own('r-1'), functionName: 'hook-payment' })
    await call('refund', { ...refund, outRefundNo: own('r-1'), functionName: 'hook-payment' })
    await call('refund', { ...refund, outRefundNo: own('r-2') })
    expect(await notices()).toEqual([])
    await cloud.clock.advance('PT2S')
    expect(await notices()).toMatchObject([
      { source: 'wx_paycallback', event: { refundStatus: 'SUCCESS', refundFee: 100, outRefundNo: own('r-1') } },
    ])
    await cloud.clock.advance('PT1M')
    expect(await notices()).toHaveLength(2)
    const again = { outTradeNo: own('deaf-1'), outRefundNo: own('r-1'), callback: 'twice' }
    const answer = await fetch(`${cloud.url}/local/refund`, { method: 'POST', body: JSON.stringify(again) })
    expect(await answer.json()).toMatchObject({ ok: true, callbacks: [true, true] })
    expect(await notices()).toHaveLength(4)
    const none = await fetch(`${cloud.url}/local/refund`, {
      method: 'POST',
      body: JSON.stringify({ ...again, outRefundNo: 'none' }),
    })
    expect(await none.json()).toMatchObject({ code: 'payment/REFUNDNOTEXIST' })
  })

  it('can be closed five minutes after the order, and lapses after two hours', async () => {
    await order(own('order-1'))
    await order(own('order-2'))
    expect(await call('closeOrder', { outTradeNo: own('order-1') })).toMatchObject({ resultCode: 'FAIL' })
    await cloud.clock.advance('PT5M')
    expect(await call('closeOrder', { outTradeNo: own('order-1') })).toMatchObject({ resultCode: 'SUCCESS' })
    expect(await pay(own('order-1'))).toMatchObject({ errCode: 'ORDERCLOSED' })
    await cloud.clock.advance('PT2H', { maxTicksPerDay: 1 })
    expect(await pay(own('order-2'))).toMatchObject({ errCode: 'ORDERCLOSED' })
  })

  it('refuses an order without its parameters', async () => {
    expect(await order(own('order-1'), { totalFee: 1.5 })).toMatchObject({
      returnCode: 'FAIL',
      returnMsg: expect.stringContaining('total_fee') as string,
    })
    expect(await call('noSuchCall', {})).toMatchObject({ errCode: -501007 })
  })
})

it('a trap of the SDK: it writes its own errCode 0 over WeChat Pay’s err_code, only the description is left', async () =>
  expect(await call('queryOrder', { outTradeNo: 'none' })).toMatchObject({
    resultCode: 'FAIL',
    errCode: 0,
    errCodeDes: '此交易订单号不存在',
  }))

describe('the payment workflow', () => {
  const input = () => ({ description: '订单', out_trade_no: own('flow-0001'), amount: { total: 500, currency: 'CNY' } })

  it('orders, is paid, told, queried and refunded the v3 way', async () => {
    expect(await flow('wxpay_order', input())).toMatchObject({
      data: { signType: 'RSA', packageVal: expect.any(String) as string },
    })
    await pay(own('flow-0001'))
    expect(await notices()).toMatchObject([
      { event: { event_type: 'TRANSACTION.SUCCESS', resource: { trade_state: 'SUCCESS', amount: { total: 500 } } } },
    ])
    expect(await flow('wxpay_query_order_by_out_trade_no', { out_trade_no: own('flow-0001') })).toMatchObject({
      data: { trade_state: 'SUCCESS', payer: { openid: person } },
    })
    const refund = {
      out_trade_no: own('flow-0001'),
      out_refund_no: 'r-1',
      amount: { refund: 200, total: 500, currency: 'CNY' },
    }
    expect(await flow('wxpay_refund', refund)).toMatchObject({ data: { status: 'SUCCESS', amount: { refund: 200 } } })
    expect(await flow('wxpay_query_refund', { out_refund_no: 'r-1' })).toMatchObject({ data: { status: 'SUCCESS' } })
    expect(await flow('wxpay_query_refund', { out_refund_no: 'x' })).toMatchObject({ code: 'RESOURCE_NOT_EXISTS' })
    await cloud.clock.advance('PT2S')
    expect((await notices())[1]).toMatchObject({
      event: {
        event_type: 'REFUND.SUCCESS',
        resource: { refund_status: 'SUCCESS', amount: { refund: 200, total: 500 } },
      },
    })
  })

  it.each([
    ['push-lost', [0, 0]],
    ['push-late', [0, 1]],
    ['push-twice', [2, 2]],
  ] as const)('a refund’s callback can be struck by %s', async (fault, [soon, later]) => {
    await flow('wxpay_order', input())
    await pay(own('flow-0001'), 'never')
    cloud.world.faults.set({ rules: [{ fault, match: 'refund' }] })
    const amount = { refund: 200, total: 500, currency: 'CNY' }
    await flow('wxpay_refund', { out_trade_no: own('flow-0001'), out_refund_no: own('r'), amount })
    cloud.world.faults.set({ rules: [] })
    await cloud.clock.advance('PT2S')
    expect(await notices()).toHaveLength(soon)
    await cloud.clock.advance('PT10M')
    expect(await notices()).toHaveLength(later)
  })

  it('says what is wrong', async () => {
    expect(await flow('wxpay_order', { ...input(), amount: {} })).toMatchObject({ code: 'PARAM_ERROR' })
    expect(await flow('wxpay_query_order', { out_trade_no: own('flow-none') })).toMatchObject({
      code: 'ORDER_NOT_EXIST',
    })
    expect(await flow('make_coffee', {})).toMatchObject({ code: 'FLOW_NOT_FOUND' })
  })
})

it('the payment sheet answers at its door', async () => {
  await order(own('order-1'))
  const post = async (body: object) => {
    const answer = await fetch(`${cloud.url}/local/pay`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as unknown }
  }
  expect(await post({ outTradeNo: own('order-1'), answer: 'fail' })).toMatchObject({
    body: { payment: { state: 'PAYERROR' } },
  })
  expect(await post({ outTradeNo: own('order-1'), answer: 'cancel' })).toMatchObject({ status: 200 })
  expect(await post({ outTradeNo: own('order-x'), answer: 'pay' })).toMatchObject({
    status: 409,
    body: { code: 'payment/ORDERNOTEXIST' },
  })
  expect(await post({ outTradeNo: own('order-1'), answer: 'maybe' })).toMatchObject({ status: 400 })
  const list = await fetch(`${cloud.url}/local/payments?openid=${person}`)
  expect(await list.json()).toMatchObject({ payments: [{ outTradeNo: own('order-1'), totalFen: 12_800 }] })
})
