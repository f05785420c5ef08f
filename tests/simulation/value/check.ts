import { assertAccount } from '@domain/points/account'
import { balanceAt } from '@domain/points/balance'
import { effectOf } from '@domain/points/entry'
import { verifyAccount } from '@domain/points/verify'
import { isTaken, type Model } from './model'
import { refPending, refSettle, refSpendable } from './reference'
import { isAllBack, known, SOAP, TEMPLATES, type SimOrder, type World } from './world'

/** What must hold after every step. @throws Error naming what does not. */
export function checkWorld(world: World, model: Model): void {
  for (const memberId of world.accounts.keys()) checkAccount(world, model, memberId)
  for (const order of world.orders.values()) checkOrder(order, model)
  checkStocks(world, model)
  checkGiving(world)
}

/** What must hold at the end, looking at every entry ever written. @throws Error naming what does not. */
export function checkLedgers(world: World): void {
  for (const [accountId, entries] of world.entries) {
    const differences = verifyAccount(known(world.accounts.get(accountId), 'an account'), entries)
    if (differences.length > 0) throw new Error(`ledger of ${accountId}: ${JSON.stringify(differences)}`)
  }
}

function checkAccount(world: World, model: Model, memberId: string): void {
  const account = known(world.accounts.get(memberId), 'an account')
  assertAccount(account)
  const reference = known(model.accounts.get(memberId), 'a reference')
  refSettle(reference, model.now)
  const now = balanceAt(account, world.now)
  same(`spendable of ${memberId}`, now.availablePoints, refSpendable(reference, model.now))
  same(`pending of ${memberId}`, now.pendingPoints, refPending(reference, model.now))
  same(`debt of ${memberId}`, now.debtPoints, reference.debt)
  const net = known(world.entries.get(memberId), 'a ledger').reduce((total, entry) => total + effectOf(entry), 0)
  same(`entries of ${memberId}`, net, account.availablePoints + account.pendingPoints - account.debtPoints)
}

function checkOrder(order: SimOrder, model: Model): void {
  const { orderId } = order
  const cash = order.lines.reduce((total, line) => total + line.cashFen, 0)
  same(`lines of ${orderId}`, cash + order.shippingPaidFen, order.payableFen)
  const shares = order.lines.flatMap((line) => line.shares).reduce((total, share) => total + share.offFen, 0)
  const list = order.lines.reduce((total, line) => total + line.listFen - line.pointsFen, 0)
  same(`shares of ${orderId}`, list - shares, cash)
  same(`refunds of ${orderId}`, order.refundedFen, model.refundedFen.get(orderId) ?? 0)
  holds(`${orderId} gives back no more than was paid`, order.refundedFen <= order.payableFen)
  if (isAllBack(order)) same(`${orderId} all back`, order.refundedFen, order.payableFen)
}

function checkStocks(world: World, model: Model): void {
  for (const [productId, left] of world.goods) {
    holds(`${productId} is not oversold`, left >= 0)
    same(`pieces of ${productId}`, left, model.goods.get(productId) ?? 0)
  }
  same('mugs', world.giftStock.get('mug')?.left ?? -1, model.mugsLeft)
  holds('mugs are not oversold', model.mugsLeft >= 0)
  for (const { templateId, stock, budgetFen } of TEMPLATES) {
    const coupons = [...world.coupons.values()].filter((coupon) => coupon.templateId === templateId)
    const given = known(world.couponStock.get(templateId), 'a stock')
    same(`copies of ${templateId}`, given.issued, coupons.length)
    holds(`${templateId} is not given out too often`, stock === null || coupons.length <= stock)
    const taken = coupons.filter(isTaken).reduce((total, coupon) => total + coupon.offFen, 0)
    same(`budget of ${templateId}`, given.spentFen, taken)
    holds(`${templateId} keeps its budget`, budgetFen === null || taken <= budgetFen)
  }
}

/** Every piece of soap is on the shelf or with an order that stands or was sent, and no coupon is paid for with two. */
function checkGiving(world: World): void {
  const giving = [...world.orders.values()].filter(({ state }) => state !== 'cancelled')
  const pieces = giving.flatMap(({ gifts }) => gifts.filter(({ isBack }) => !isBack))
  same('pieces of soap', pieces.length + (world.goods.get(SOAP.productId) ?? 0), SOAP.left)
  const paid = giving.filter(({ state }) => state === 'paid').flatMap(givenBy)
  same('coupons that give once', new Set(paid).size, paid.length)
  for (const order of giving)
    if (isAllBack(order) && order.shipment === null) same('nothing kept, nothing given', givenBy(order).length, 0)
}

/** The coupons an order's gifts are promised or had by. */
const givenBy = ({ gifts }: SimOrder): readonly string[] =>
  gifts.filter(({ isBack }) => !isBack).map(({ offerId }) => offerId)

/** Two figures that must be equal. @throws Error naming them. */
export function same(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${what}: found ${String(found)}, expected ${String(expected)}`)
}

const holds = (what: string, isSo: boolean): void => {
  if (!isSo) throw new Error(`does not hold: ${what}`)
}
