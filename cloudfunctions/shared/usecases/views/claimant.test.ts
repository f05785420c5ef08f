import { coupons } from '@program/coupons'
import { tiers } from '@program/tiers'
import { startOfDay } from '@domain/time'
import type { MemberContext } from '../context'
import { loadClaimant } from './claimant'

const TODAY = '2026-11-21'
const [template] = coupons.templates

/** Somebody who joined on a day, in a shop with a segment of members who have been there a year. */
const claimantOf = (joinedOn: string, segments: readonly string[]) => {
  const documents: Readonly<Record<string, Readonly<Record<string, object>>>> = {
    members: { m1: { memberId: 'm1', joinedOn, standing: { code: 'plain' } } },
    segments: { old: { segmentId: 'old', condition: { kind: 'figure', figure: 'memberDays', from: 365 } } },
  }
  const readMany = (collection: string, ids: readonly string[]) =>
    Promise.resolve(ids.flatMap((id) => documents[collection]?.[id] ?? []))
  const ctx = {
    ...{ now: startOfDay(TODAY), memberId: 'm1', program: { tiers } },
    database: {
      readMany,
      read: async (collection: string, id: string) => (await readMany(collection, [id]))[0] ?? null,
    },
  }
  if (!template) throw new Error('no template')
  return loadClaimant(ctx as unknown as MemberContext, [{ ...template, segments }])
}

test('a coupon for a segment of the operator’s own is for who meets its condition now', async () => {
  expect((await claimantOf('2025-01-01', ['segment:old'])).segments).toEqual(['segment:old'])
  expect((await claimantOf('2026-11-01', ['segment:old'])).segments).toEqual([])
})

test('a segment that nobody keeps is met by nobody', async () => {
  expect((await claimantOf('2025-01-01', ['segment:gone', 'stage:asleep'])).segments).toEqual([])
})
