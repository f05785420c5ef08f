import type { OrderBatch, OrderPurchase, OrderRefund, RecordedOrders, RefusedOrder } from '@contract/orders'
import { fen } from '@domain/money'
import { checkPurchase, purchaseIdOf, type Purchase } from '@domain/purchase/purchase'
import { isRefusal } from '@domain/refusal'
import type { Context } from '../context'
import { closeBoughtPlans } from '../postings/close-bought-plans'
import { postPurchase } from '../postings/post-purchase'
import { postRefund } from '../postings/post-refund'
import { resolveCustomer } from './resolve-customer'

/** What came of one fact of the batch. */
type Outcome = 'recorded' | 'repeated' | Pick<RefusedOrder, 'code' | 'details'>

const IN_FLIGHT = 6

/** Takes purchases and refunds of other channels in. Each is whole or refused by itself; the rest goes in. */
export async function recordOrders(ctx: Context, batch: OrderBatch): Promise<RecordedOrders> {
  const purchases = await eachCustomer(batch.purchases, (order) =>
    attempt(() => recordPurchase(ctx, order, batch.live)),
  )
  const refunds: Outcome[] = []
  for (const refund of batch.refunds) refunds.push(await attempt(() => recordRefund(ctx, refund)))
  const all = [...purchases, ...refunds]
  return {
    recorded: all.filter((outcome) => outcome === 'recorded').length,
    repeated: all.filter((outcome) => outcome === 'repeated').length,
    refused: [...refusedOf('purchase', purchases), ...refusedOf('refund', refunds)],
  }
}

async function recordPurchase(ctx: Context, order: OrderPurchase, live: boolean): Promise<'recorded' | 'repeated'> {
  const intake = {
    storeId: order.storeId,
    receiptNo: order.receiptNo,
    channel: order.channel,
    memberId: '',
    purchasedAt: order.purchasedAt,
    paidFen: fen(order.paidFen),
    live,
    lines: order.lines.map(({ name, ...line }) => ({
      ...line,
      paidFen: fen(line.paidFen),
      ...(name === undefined ? {} : { name }),
    })),
  }
  const checked = checkPurchase(intake, ctx.now)
  const memberId = await resolveCustomer(ctx, order)
  const purchase: Purchase = { ...checked, memberId }
  const result = await ctx.database.transaction((tx) => postPurchase(ctx, tx, purchase))
  if (live && result === 'recorded') await closeBoughtPlans(ctx, purchase)
  return result
}

async function recordRefund(ctx: Context, order: OrderRefund): Promise<'recorded' | 'repeated'> {
  const { refundNo, refundedAt, returned } = order
  const purchaseId = purchaseIdOf(order.storeId, order.receiptNo)
  const intake = { refundNo, refundedAt, refundedFen: fen(order.refundedFen), ...(returned ? { returned } : {}) }
  return ctx.database.transaction((tx) => postRefund(ctx, tx, purchaseId, intake))
}

/** Customers side by side, the purchases of one customer one after another. */
async function eachCustomer(
  orders: readonly OrderPurchase[],
  record: (order: OrderPurchase) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes = new Array<Outcome>(orders.length)
  const queues = new Map<string, number[]>()
  orders.forEach((order, index) => {
    const key = `${order.channel}:${order.customerId}`
    queues.set(key, [...(queues.get(key) ?? []), index])
  })
  const waiting = [...queues.values()]
  const worker = async () => {
    for (let queue = waiting.pop(); queue; queue = waiting.pop())
      for (const index of queue) {
        const order = orders[index]
        if (order) outcomes[index] = await record(order)
      }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  return outcomes
}

async function attempt(record: () => Promise<'recorded' | 'repeated'>): Promise<Outcome> {
  try {
    return await record()
  } catch (thrown) {
    if (isRefusal(thrown)) return thrown.refusal
    throw thrown
  }
}

const refusedOf = (kind: RefusedOrder['kind'], outcomes: readonly Outcome[]): RefusedOrder[] =>
  outcomes.flatMap((outcome, index) =>
    typeof outcome === 'string' ? [] : [{ kind, index, code: outcome.code, details: outcome.details }],
  )
