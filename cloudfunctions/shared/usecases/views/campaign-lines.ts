import type { CampaignLine } from '@contract/operator'
import { campaignStates, type CampaignState } from '@domain/campaign/campaign'
import type { ArmSums } from '@domain/campaign/report'
import { readTime, writtenTime } from '@domain/campaign/read-time'
import { compareShares } from '@domain/experiment/difference'
import { addDays, dayOf, type EpochMs } from '@domain/time'
import type { StaffContext } from '../context'
import type { FoundCampaign } from '../context/campaign'

const SHOWN = 8
const READ = 50

/** Campaigns as the first page lists them: what runs first, then what is to come, then what is over or was turned back. */
export async function loadCampaignLines(ctx: StaffContext): Promise<readonly CampaignLine[]> {
  const states = campaignStates.filter((state) => state !== 'draft' && state !== 'cancelled')
  const found = await ctx.queries.campaigns.inStates(states, READ)
  const inOrder = [...found].sort((a, b) => rankOf(a) - rankOf(b) || (startOf(b) ?? 0) - (startOf(a) ?? 0))
  return inOrder.slice(0, SHOWN).map((one) => lineOf(one, ctx.now))
}

const NAMES: Readonly<Record<CampaignState, readonly [name: string, tone: CampaignLine['tone']]>> = {
  running: ['进行中', 'go'],
  paused: ['暂停', 'quiet'],
  scheduled: ['已排期', 'quiet'],
  submitted: ['待检查', 'quiet'],
  rejected: ['被退回', 'warn'],
  finished: ['已结束', 'quiet'],
  cancelled: ['已取消', 'quiet'],
  draft: ['草稿', 'quiet'],
}

function lineOf({ campaignId, written }: FoundCampaign, now: EpochMs): CampaignLine {
  const state = stateOf(written)
  const result = resultOf(written['result'])
  const [stateName, tone] = NAMES[state]
  const problems = Array.isArray(written['problems']) ? written['problems'].map(String) : []
  return {
    campaignId,
    name: textOf(written['title']) || campaignId,
    state,
    stateName,
    tone,
    reached: result?.reached ?? null,
    note: noteOf(state, written, now),
    result: state === 'rejected' ? (problems[0] ?? '') : (result && upliftWords(result)) || '',
  }
}

const stateOf = (written: FoundCampaign['written']): CampaignState =>
  campaignStates.find((state) => state === written['state']) ?? 'draft'

const rankOf = ({ written }: FoundCampaign): number =>
  ['running', 'paused', 'scheduled', 'submitted', 'rejected', 'finished'].indexOf(stateOf(written))

const startOf = ({ written }: FoundCampaign): EpochMs | null => readTime(written['startAt'])

function noteOf(state: CampaignState, written: FoundCampaign['written'], now: EpochMs): string {
  const [startAt, endAt] = [readTime(written['startAt']), readTime(written['endAt'])]
  if (state === 'scheduled' && startAt !== null)
    return `${dayWords(startAt, now)} ${writtenTime(startAt).slice(11)} 开始`
  if (state === 'finished' && endAt !== null) return `${dayWords(endAt, now)}结束`
  if (state === 'rejected') return '没有通过检查'
  const holdoutBp = Number(written['holdoutShareBp'])
  return holdoutBp > 0 ? `对照组留 ${holdoutBp / 100}%` : '没有留对照组'
}

function dayWords(at: EpochMs, now: EpochMs): string {
  const on = dayOf(at)
  if (on === dayOf(now)) return '今天'
  if (on === addDays(dayOf(now), 1)) return '明天'
  return `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`
}

type Result = { readonly reached: number; readonly treated: ArmSums | null; readonly holdout: ArmSums | null }

/** Treated minus holdout, in percentage points of members who bought, with half of the 95 % interval. */
function upliftWords({ treated, holdout }: Result): string {
  if (!treated || !holdout || treated.members < 2 || holdout.members < 2) return ''
  if (treated.buyers + holdout.buyers === 0) return '还没有人买，晚一点再看'
  const { difference, low, high } = compareShares(
    { successes: holdout.buyers, count: holdout.members },
    { successes: treated.buyers, count: treated.members },
  )
  const half = ((high - low) / 2) * 100
  const words = `${difference < 0 ? '少' : '多'}买 ${Math.abs(difference * 100).toFixed(1)}% ±${half.toFixed(1)}`
  return low <= 0 && high >= 0 ? `${words}，看不出差别` : words
}

function resultOf(written: unknown): Result | null {
  if (typeof written !== 'object' || written === null) return null
  const { reached, treated, holdout } = written as Readonly<Record<string, unknown>>
  return { reached: Number(reached ?? 0), treated: armOf(treated), holdout: armOf(holdout) }
}

function armOf(written: unknown): ArmSums | null {
  if (typeof written !== 'object' || written === null) return null
  const { members, buyers, spentFen } = written as Readonly<Record<string, unknown>>
  return { members: Number(members), buyers: Number(buyers), spentFen: Number(spentFen) }
}

const textOf = (written: unknown): string => (typeof written === 'string' ? written : '')
