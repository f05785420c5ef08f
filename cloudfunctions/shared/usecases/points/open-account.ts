import type { PointsLine, PointsPage } from '@contract/points'
import { openAccount as newAccount } from '@domain/points/account'
import { arrivals, lapses } from '@domain/points/balance'
import { effectOf, type PointsEntry } from '@domain/points/entry'
import { dayOf } from '@domain/time'
import type { MemberContext } from '../context'
import { balanceOf } from '../views/points-balance'
import { loadSources, wordsOf, type Sources } from '../views/entry-words'

const PAGE = 20

/** Balance, everything that lapses, and a page of the history, newest first. */
export async function openAccount(
  ctx: MemberContext,
  input: { readonly cursor?: string | undefined },
): Promise<PointsPage> {
  const beforeSeq = Number(input.cursor ?? Number.MAX_SAFE_INTEGER)
  const account = (await ctx.database.read('points_accounts', ctx.memberId)) ?? newAccount(ctx.memberId)
  const entries = Number.isSafeInteger(beforeSeq)
    ? await ctx.queries.points.entries(account.accountId, beforeSeq, PAGE)
    : []
  const sources = await loadSources(ctx, entries)
  const last = entries[entries.length - 1]
  return {
    balance: balanceOf(ctx, account),
    lapses: lapses(account, ctx.now).slice(0, 24),
    arrivals: arrivals(account, ctx.now).slice(0, 24),
    lines: entries.map((entry) => lineOf(entry, sources)),
    cursor: entries.length === PAGE && last ? String(last.seq) : null,
  }
}

const lineOf = (entry: PointsEntry, sources: Sources): PointsLine => ({
  entryId: entry.entryId,
  kind: entry.kind,
  points: entry.kind === 'release' ? entry.points : effectOf(entry),
  on: sources.boughtOn(entry) ?? dayOf(entry.at),
  ...wordsOf(entry, sources),
  pending: entry.to === 'pending',
})
