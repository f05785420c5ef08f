import { program } from '@program/index'
import { memoryTransaction } from '../../../../tests/fixtures/memory-transaction'
import type { Context, MemberContext } from '../context'
import { acceptInvitation } from './accept-invitation'
import { openInvitation } from './open-invitation'
import { rewardReferrals } from './reward-referrals'
import { signInPage } from './sign-in-page'

/** A shop on an empty database; what is not here may not be asked. */
function shopWith(friendsPurchases: 'on' | 'off') {
  const tx = memoryTransaction()
  const database = { ...tx, transaction: <R>(work: (on: typeof tx) => Promise<R>) => work(tx) }
  const asked: string[] = []
  const queries = {
    referrals: {
      findToLookAt: () => {
        asked.push('referrals')
        return Promise.resolve([])
      },
    },
  }
  const ways = { ...program.ways, friendsPurchases }
  const ctx = { now: 1_800_000_000_000, memberId: 'm1', program: { ...program, ways }, database, queries }
  return { ctx: ctx as unknown as MemberContext, asked }
}

const kindsIn = async (ctx: MemberContext) => (await signInPage(ctx)).ways.map(({ kind }) => kind)

test('as delivered a friend’s first purchase is among the ways to earn', async () =>
  expect(await kindsIn(shopWith('on').ctx)).toContain('friend-purchase'))

test('switched off it is on no screen: not among the ways, no invitation to send, none to open', async () => {
  const { ctx } = shopWith('off')
  expect(await kindsIn(ctx)).not.toContain('friend-purchase')
  await expect(openInvitation(ctx)).rejects.toThrow('invitation/closed')
  await expect(acceptInvitation(ctx, { code: 'ABC' })).rejects.toThrow('invitation/closed')
})

test('switched off nobody is looked for any more; switched on they are', async () => {
  for (const [way, looks] of [
    ['off', []],
    ['on', ['referrals']],
  ] as const) {
    const { ctx, asked } = shopWith(way)
    expect(await rewardReferrals(ctx as Context)).toEqual({ done: true })
    expect(asked).toEqual(looks)
  }
})
