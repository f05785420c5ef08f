import type { ReplyOf } from '@contract/action'
import type { Contract } from '@contract/index'
import { startOfDay } from '@domain/time'
import { newRequestId, type House } from '../fixtures/house'
import { pay, putProduct, wishFor } from '../fixtures/shop'
import { openBenchHouse } from './value/bench-house'
import { priceCartMs } from './value/price-cart'
import { measure, type Load } from './value/throughput'

// Claims on one hot template with a stock of 10,000, whole paid checkouts, and the price of a big cart, each next to its
// floor in the same run: an empty transaction, and a function that only makes the SDK calls of a claim, each on documents
// of its own. `npm run bench:value -- 200 3`: so many calls a round, so many rounds.

const calls = Number(process.argv[2] ?? 500)
const rounds = Number(process.argv[3] ?? 5)
const TEMPLATE = 'double-12-2026'
const LEAST_SHARE = 0.6
const MOST_CART_MS = 1

async function run(house: House): Promise<boolean> {
  await joinEverybody(house, calls * (rounds + 1))
  putProduct(house, 'bench', 12_900, null)
  const rates = await measure(loadsOn(house), rounds)
  const of = (name: string) => rates[name] ?? 0
  const claimShare = of('claims') / of('bare claim')
  const { medianMs, p90Ms } = priceCartMs()
  say(`an empty transaction through the SDK       ${perSecond(of('empty'))}`)
  say(`the calls of a claim, on own documents     ${perSecond(of('bare claim'))}`)
  say(
    `claims, one template, stock of 10,000      ${perSecond(of('claims'))}   ${percent(claimShare)} of those calls, ${percent(of('claims') / of('empty'))} of an empty transaction`,
  )
  say(
    `whole paid checkouts                       ${perSecond(of('checkouts'))}   ${percent(of('checkouts') / of('empty'))} of an empty transaction`,
  )
  say(`priceCart, 30 lines, 20 coupons            median ${medianMs.toFixed(3)} ms, p90 ${p90Ms.toFixed(3)} ms`)
  return claimShare >= LEAST_SHARE && medianMs <= MOST_CART_MS
}

const loadsOn = (house: House): readonly Load[] => [
  { name: 'empty', count: calls, run: () => post(house, 'bare-empty', {}) },
  { name: 'bare claim', count: calls, run: (n) => post(house, 'bare-claim', { name: String(n) }) },
  { name: 'claims', count: calls, run: (n) => claim(house, n) },
  { name: 'checkouts', count: Math.ceil(calls / 10), run: (n) => checkOut(house, `o-bench-${n}`) },
]

const post = (house: House, name: string, event: object): Promise<unknown> =>
  house.cloud.call(name, { ...event }, 'o-bench-0')

async function claim(house: House, n: number): Promise<void> {
  const call = { action: 'claimCoupon', input: { templateId: TEMPLATE }, requestId: newRequestId() }
  const reply = (await house.cloud.call('coupon', call, `o-bench-${n}`)) as { readonly ok: boolean }
  if (!reply.ok) throw new Error(`a claim was refused: ${JSON.stringify(reply)}`)
}

async function checkOut(house: House, openid: string): Promise<void> {
  const wish = await wishFor(house, openid, [{ productId: 'bench', qty: 1 }])
  const { orderId }: ReplyOf<Contract['shop']['createOrder']> = await house.ask(openid, 'shop', 'createOrder', wish)
  await pay(house, orderId)
}

/** Members are there already: joining is not what is measured. */
async function joinEverybody(house: House, count: number): Promise<void> {
  await house.ask('o-bench-0', 'member', 'openCenter', {})
  const [first] = await house.documents<Record<string, unknown>>('members')
  const ids = Array.from({ length: count - 1 }, (_, index) => index + 1)
  house.cloud.store.bulkInsert(
    'members',
    ids.map((n) => ({ ...first, _id: `bench${n}`, memberId: `bench${n}` })),
  )
  const joined = { channel: 'wechat', linkedAt: startOfDay('2026-12-01'), v: 1 }
  house.cloud.store.bulkInsert(
    'identities',
    ids.map((n) => ({ ...joined, _id: `wechat:o-bench-${n}`, memberId: `bench${n}` })),
  )
}

const perSecond = (rate: number): string => `${rate.toFixed(0).padStart(6)} /s`
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const house = await openBenchHouse('2026-12-05T10:00:00+08:00')
  try {
    if (!(await run(house))) process.exitCode = 1
  } finally {
    await house.close()
  }
}

void main()
