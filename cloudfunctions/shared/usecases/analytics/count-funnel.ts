import { addToFunnel, NO_FUNNEL, type FunnelSums } from '@domain/analytics/funnel-sums'
import { windowTo, type Window } from '@domain/analytics/read-pieces'
import type { PastOrder } from '@domain/segment/past-orders'
import { dayOf, startOfDay, type Day } from '@domain/time'
import type { Context, StepResult } from '../context'

const PAGE = 100
const WINDOW_DAYS = 90
const CARTS = 'carts:'
const ONLINE = 'online:'

/** Somebody who looked or filled a cart, and when. */
type Seen = { readonly memberId: string; readonly seenOn: readonly Day[] }

/**
 * Counts how far those came who looked at something or put it aside, a page of them a step: first by what was looked at,
 * then by carts of who has no look. How far it went is kept with the sums, so that a step which is repeated counts nothing twice.
 */
export async function countFunnel(ctx: Context, cursor: string): Promise<StepResult> {
  const day = dayOf(ctx.now)
  const rollup = await ctx.database.read('rollups', day)
  if (!rollup) return { done: true }
  const known = (cursor === '' ? null : rollup.funnel) ?? { sums: NO_FUNNEL, place: '' }
  const window = windowTo(rollup.throughOn, WINDOW_DAYS)
  const { seen, place, isLast } = await nextPage(ctx, known.place, window)
  const sums = await addPage(ctx, known.sums, seen, window)
  await ctx.database.write('rollups', day, { ...rollup, funnel: { sums, place } })
  return { done: isLast, cursor: place }
}

type Page = { readonly seen: readonly Seen[]; readonly place: string; readonly isLast: boolean }

async function nextPage(ctx: Context, place: string, window: Window): Promise<Page> {
  if (place.startsWith(CARTS)) return pageOfCarts(ctx, place.slice(CARTS.length), window)
  const page = await ctx.queries.funnel.lookedSince(window.fromOn, place, PAGE)
  const last = page[page.length - 1]
  const seen = page.map(({ memberId, looks }) => ({ memberId, seenOn: looks.map(({ on }) => on) }))
  return { seen, place: page.length < PAGE || !last ? CARTS : last.memberId, isLast: false }
}

/** Carts of those whom nobody saw looking. */
async function pageOfCarts(ctx: Context, afterId: string, { fromOn }: Window): Promise<Page> {
  const page = await ctx.queries.funnel.filledSince(startOfDay(fromOn), afterId, PAGE)
  const views = await ctx.database.readMany(
    'product_views',
    page.map(({ memberId }) => memberId),
  )
  const looked = new Set(
    views.filter(({ looks }) => looks.some(({ on }) => on >= fromOn)).map(({ memberId }) => memberId),
  )
  const last = page[page.length - 1]
  return {
    seen: page
      .filter(({ memberId }) => !looked.has(memberId))
      .map(({ memberId, lines }) => ({ memberId, seenOn: lines.map(({ addedAt }) => dayOf(addedAt)) })),
    place: `${CARTS}${last?.memberId ?? afterId}`,
    isLast: page.length < PAGE,
  }
}

async function addPage(ctx: Context, before: FunnelSums, seen: readonly Seen[], window: Window): Promise<FunnelSums> {
  if (seen.length === 0) return before
  const ids = seen.map(({ memberId }) => memberId)
  const [histories, heard] = await Promise.all([
    ctx.database.readMany('member_histories', ids),
    ctx.queries.funnel.heardSince(ids, startOfDay(window.fromOn)),
  ])
  const boughtOf = new Map(
    histories.map(({ memberId, orders }) => [memberId, orders.filter(({ on }) => on >= window.fromOn)]),
  )
  const receivedOn = await loadReceived(ctx, [...boughtOf.values()].flat())
  return seen.reduce(
    (sums, { memberId, seenOn }) =>
      addToFunnel(
        sums,
        {
          seenOn,
          purchases: (boughtOf.get(memberId) ?? []).map(({ on, orderId }) => ({
            on,
            receivedOn: receivedOn(orderId, on),
          })),
          heardOn: heard.filter((one) => one.memberId === memberId).map(({ on }) => on),
        },
        window,
      ),
    before,
  )
}

const AT_ONCE = 500

/** When goods came: in a store at once; online with the word of the buyer or the term, or as told by who sold them there. */
async function loadReceived(
  ctx: Context,
  orders: readonly PastOrder[],
): Promise<(orderId: string, on: Day) => Day | null> {
  const ids = orders.flatMap(({ orderId }) => (orderId.startsWith(ONLINE) ? [orderId.slice(ONLINE.length)] : []))
  const ours = new Map<string, Day | null>()
  for (let start = 0; start < ids.length; start += AT_ONCE)
    for (const order of await ctx.database.readMany('orders', ids.slice(start, start + AT_ONCE)))
      ours.set(`${ONLINE}${order.orderId}`, order.receivedAt === null ? null : dayOf(order.receivedAt))
  return (orderId, on) => {
    const received = ours.get(orderId)
    return received === undefined ? on : received
  }
}
