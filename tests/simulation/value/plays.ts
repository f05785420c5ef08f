import type { RefundOutcome } from '@domain/shop/refund'
import { addDays, DAY_MS, dayOf, startOfDay } from '@domain/time'
import { change, type Writes } from './change'
import { same } from './check'
import { cancelOrder, payOrder, placeOrder, sendOrder } from './checkout'
import { GRACE_DAYS } from './documents'
import { count } from './model'
import { refEarn, refGiveBack, refMerge, refSpend, refSpendable, refTakeBack, repayInDrawOrder } from './reference'
import { returnGoods } from './returns'
import type { Scene } from './scene'
import { adjustBy, cancelMug, claim, merge, night, redeemMug } from './wallet'
import { isAllBack, known, MEMBERS, MUG, TEMPLATES, whoIs, type SimOrder, type World } from './world'

const attempt = ({ world, step, requestId }: Scene, decide: (world: World) => Writes): boolean =>
  change(world, requestId, step.mishap, decide)

/** What each kind of step does to the shop, and what the model expects of it. */
export const plays: Readonly<Record<string, (scene: Scene) => void>> = {
  order: (scene) => {
    const { model, world, step, member } = scene
    const orderId = `o${model.requests}`
    if (!attempt(scene, placeOrder(orderId, member, step.basket, step.threshold))) return
    const order = known(world.orders.get(orderId), 'the order')
    model.spends.set(
      orderId,
      spend(
        scene,
        order.lines.reduce((total, line) => total + line.points, 0),
      ),
    )
    for (const each of [...order.lines, ...order.gifts]) count(model.goods, each.productId, -each.qty)
  },
  pay: (scene) => {
    const order = pick(scene, (each) => each.state === 'placed')
    if (!order || !attempt(scene, payOrder(order.orderId))) return
    const lot = { id: `${order.orderId}:earn`, left: order.earnedPoints, earnedAt: scene.model.now }
    const dates = { availableAt: scene.model.now + 7 * DAY_MS, expiresAt: scene.model.now + 60 * DAY_MS }
    refEarn(accountOf(scene, order.memberId), { ...lot, ...dates }, scene.model.now)
  },
  'repeat-pay': (scene) => {
    const order = pick(scene, (each) => each.state !== 'placed')
    if (order) same('a payment told again', attempt(scene, payOrder(order.orderId)), false)
  },
  cancel: (scene) => {
    const order = pick(scene, (each) => each.state === 'placed')
    if (!order || !attempt(scene, cancelOrder(order.orderId))) return
    giveBack(
      scene,
      order.orderId,
      order.memberId,
      order.lines.reduce((total, line) => total + line.points, 0),
    )
    for (const each of [...order.lines, ...order.gifts]) count(scene.model.goods, each.productId, each.qty)
  },
  send: (scene) => {
    const order = pick(scene, (each) => each.state === 'paid' && each.shipment === null && !isAllBack(each))
    if (order) same('a parcel leaves', attempt(scene, sendOrder(order.orderId)), scene.step.mishap !== 'dies')
  },
  return: playReturn,
  claim: (scene) => {
    const { model, step, member } = scene
    const { templateId, perMember, stock } = known(TEMPLATES[step.which % TEMPLATES.length], 'a template')
    const had = model.claimed.get(`${templateId}:${member}`) ?? 0
    const changed = attempt(scene, claim(member, step.which))
    if (changed) count(model.claimed, `${templateId}:${member}`, 1)
    if (changed) same(`${templateId} was claimed within its limit`, had < perMember, true)
    const total = MEMBERS.reduce((sum, each) => sum + (model.claimed.get(`${templateId}:${each}`) ?? 0), 0)
    const free = had < perMember && total < (stock ?? Infinity)
    if (!changed && free && templateId !== 'budget')
      same('a free coupon is refused only by a mishap', step.mishap, 'dies')
  },
  gift: (scene) => {
    const { model, member, step } = scene
    const had = model.mugsHad.get(member) ?? 0
    const able = had < 3 && model.mugsLeft > 0 && refSpendable(accountOf(scene, member), model.now) >= MUG.points
    const before = scene.world.giftOrders.size
    same('a mug is had by who can', attempt(scene, redeemMug(member)), able && step.mishap !== 'dies')
    if (scene.world.giftOrders.size === before) return
    const redemptionId = known([...scene.world.giftOrders.keys()].pop(), 'a gift order')
    model.spends.set(redemptionId, spend(scene, MUG.points))
    model.mugsLeft -= 1
    count(model.mugsHad, member, 1)
  },
  'cancel-gift': (scene) => {
    const { model, world, step } = scene
    const orders = [...world.giftOrders.values()].filter((order) => order.state !== 'cancelled')
    const order = orders[step.which % Math.max(1, orders.length)]
    if (!order || !attempt(scene, cancelMug(order.redemptionId))) return
    giveBack(scene, order.redemptionId, order.memberId, MUG.points)
    model.mugsLeft += 1
    count(model.mugsHad, order.memberId, -1)
  },
  adjust: (scene) => {
    const { model, step, member, requestId } = scene
    const points = step.which % 2 === 0 ? step.amount : -step.amount
    const able = points > 0 || refSpendable(accountOf(scene, member), model.now) >= step.amount
    same('an adjustment', attempt(scene, adjustBy(requestId, member, points)), able && step.mishap !== 'dies')
    if (!able || step.mishap === 'dies') return
    if (points < 0) return void spend(scene, step.amount)
    const lot = {
      id: `${requestId}:adjust`,
      left: points,
      availableAt: model.now,
      expiresAt: model.now + 20 * DAY_MS,
      earnedAt: model.now,
    }
    refEarn(accountOf(scene, member), lot, model.now)
  },
  night: (scene) => void attempt(scene, night),
  wait: ({ model, world, step }) => {
    model.now += (step.which % 20) * DAY_MS + step.amount * 60_000
    world.now = model.now
  },
  merge: (scene) => {
    const { model, world, step, member } = scene
    const kept = whoIs(world, known(MEMBERS[(step.who + 1) % MEMBERS.length], 'a member'))
    if (step.which > 6 || !attempt(scene, merge(member, kept))) return
    refMerge(known(model.accounts.get(member), 'a reference'), accountOf(scene, kept), model.now)
  },
}

function playReturn(scene: Scene): void {
  const { model, world, step, requestId } = scene
  const order = pick(scene, (each) => each.state === 'paid')
  if (!order) return
  const told: RefundOutcome[] = []
  if (
    !attempt(
      scene,
      returnGoods(order.orderId, requestId, step.basket, (outcome) => told.push(outcome)),
    )
  )
    return
  const outcome = known(told[0], 'an outcome')
  same(
    'no money is taken',
    Math.min(outcome.goodsFen, outcome.shippingFen, outcome.pointsBack, outcome.pointsTakenBack) >= 0,
    true,
  )
  count(model.refundedFen, order.orderId, outcome.goodsFen + outcome.shippingFen)
  giveBack(scene, order.orderId, order.memberId, outcome.pointsBack)
  refTakeBack(accountOf(scene, order.memberId), `${order.orderId}:earn`, outcome.pointsTakenBack, model.now)
  const after = known(world.orders.get(order.orderId), 'the order')
  for (const line of order.lines)
    count(model.goods, line.productId, (after.returned[line.lineId] ?? 0) - (order.returned[line.lineId] ?? 0))
  for (const [place, gift] of order.gifts.entries())
    if (!gift.isBack && after.gifts[place]?.isBack) count(model.goods, gift.productId, gift.qty)
}

const pick = ({ world, step }: Scene, wanted: (order: SimOrder) => boolean): SimOrder | undefined => {
  const orders = [...world.orders.values()].filter(wanted)
  return orders[step.which % Math.max(1, orders.length)]
}

const accountOf = ({ model, world }: Scene, memberId: string) =>
  known(model.accounts.get(whoIs(world, memberId)), 'a reference')

const spend = (scene: Scene, points: number) => {
  const spent = refSpend(accountOf(scene, scene.member), points, scene.model.now)
  if (spent === false) throw new Error(`the reference has not ${points} points`)
  return spent
}

function giveBack(scene: Scene, id: string, memberId: string, points: number): void {
  const { model } = scene
  const before = model.restored.get(id) ?? 0
  const graceUntil = startOfDay(addDays(dayOf(model.now), GRACE_DAYS + 1))
  const account = accountOf(scene, memberId)
  refGiveBack(account, model.spends.get(id) ?? [], { before, points, graceUntil }, model.now)
  repayInDrawOrder(account, model.now)
  model.restored.set(id, before + points)
}
