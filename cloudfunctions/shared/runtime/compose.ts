import { randomBytes, randomInt } from 'node:crypto'
import { program } from '@program/index'
import { database } from '../platform/database'
import { contentChecks } from '../platform/gateways/content-check'
import { files } from '../platform/gateways/files'
import { phones } from '../platform/gateways/phone'
import { paymentsBy } from '../platform/gateways/payment'
import { shipping } from '../platform/gateways/shipping'
import { subscribeMessages } from '../platform/gateways/subscribe-message'
import { queries } from '../platform/queries'
import { mayActAs, type Staff, type StaffRole } from '@domain/member/staff'
import { isOpen } from '@domain/program/is-open'
import type { Program } from '@domain/program/program'
import { refuse } from '@domain/refusal'
import type { Context, MemberContext } from '../usecases/context'
import { joinMember, wechatIdentity } from '../usecases/postings/join-member'

const lane = randomInt(2 ** 32)

/** Wires stores, gateways and program to what use-cases receive; the clock is read here and nowhere further in. */
export const compose = (requestId: string): Context => ({
  now: Date.now(),
  requestId,
  program,
  secrets: {
    memberCode: process.env['MEMBER_CODE_SECRET'] ?? '',
    couponCode: process.env['COUPON_CODE_SECRET'] ?? '',
    phone: process.env['PHONE_SECRET'] ?? '',
  },
  database,
  queries,
  subscribeMessages,
  payments: paymentsBy(program.shop.payment),
  shipping,
  contentChecks,
  files,
  phones,
  lane,
  newId: () => `m${randomBytes(9).toString('hex')}`,
})

/** The same for an action of a member, tapped `waitedMs` ago; who calls for the first time joins. */
export async function composeForMember(requestId: string, openid: string, waitedMs: number): Promise<MemberContext> {
  const ctx = compose(requestId)
  return { ...ctx, memberId: await joinMember(ctx, openid), tappedAt: ctx.now - waitedMs }
}

/** Who calls, if they work for the shop in that role. @throws refusal request/not-allowed for anybody else. */
export async function entitledStaff(openid: string, role: StaffRole): Promise<Staff> {
  const identity = await database.read('identities', wechatIdentity(openid))
  const staff = identity && (await database.read('staff', identity.memberId))
  if (!mayActAs(staff, role)) throw refuse('request/not-allowed')
  return staff
}

/** Lets nobody into an area that the program has closed. @throws refusal community/closed. */
export function checkOpen(program: Program, area: string): void {
  if (!isOpen(program, area)) throw refuse('community/closed')
}

/** An id for a request that brought none. */
export const newRequestId = (): string => randomBytes(8).toString('hex')
