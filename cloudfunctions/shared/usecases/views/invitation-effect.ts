import type { ComparedArm, InvitationEffect } from '@contract/operator'
import { REMINDER_WINDOW_DAYS } from '@domain/analytics/reminder-sums'
import type { Arm } from '@domain/experiment/assignment'
import { compareShares } from '@domain/experiment/difference'
import { sampleRatio } from '@domain/experiment/sample-ratio'
import { EMPTY_SAMPLE, type Sample } from '@domain/experiment/sample'

/** Invited against not invited, as an operator reads it; null while nobody's days are over. */
export function invitationEffect(
  samples: Readonly<Record<string, Sample>> | null,
  shares: readonly Arm[],
): InvitationEffect | null {
  const arms = [
    armOf('invited', '邀请了', samples?.['invited'] ?? EMPTY_SAMPLE),
    armOf('not-invited', '没邀请', samples?.['not-invited'] ?? EMPTY_SAMPLE),
  ] as const
  const [invited, not] = arms
  if (invited.members === 0 && not.members === 0) return null
  const difference = differenceOf(invited, not)
  return {
    windowDays: REMINDER_WINDOW_DAYS,
    arms,
    difference,
    ...(isSound(arms, shares)
      ? difference
        ? wordsOf(difference)
        : { sentence: '还没有可以比较的另一组。', note: '' }
      : { sentence: '两组的人数和设定的比例对不上。', note: '分组可能出了问题，先不要看结果。' }),
    definition:
      '第一次有东西快用完的时候抽签，少数会员不显示“提醒我”。不看接没接受，只看当初抽到哪一组：14 天内又来买的会员 ÷ 这一组的会员。两组的差别就是邀请带来的。',
  }
}

const isSound = (arms: readonly ComparedArm[], shares: readonly Arm[]): boolean =>
  sampleRatio(
    arms.map(({ members }) => members),
    arms.map((arm) => shares.find(({ code }) => code === arm.code)?.shareBp ?? 0),
  ).isSound

function armOf(code: ComparedArm['code'], name: string, { count, sumY }: Sample): ComparedArm {
  const [low, high] = wilson(sumY, count)
  return { code, name, members: count, bought: sumY, share: count > 0 ? sumY / count : null, low, high }
}

/** Wilson's 95 % interval of a share. */
function wilson(successes: number, count: number): readonly [low: number, high: number] {
  if (count === 0) return [0, 1]
  const [share, z] = [successes / count, 1.959964]
  const centre = (share + (z * z) / (2 * count)) / (1 + (z * z) / count)
  const half = (z / (1 + (z * z) / count)) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

function differenceOf(invited: ComparedArm, not: ComparedArm): InvitationEffect['difference'] {
  if (invited.members < 2 || not.members < 2) return null
  const { difference, low, high } = compareShares(
    { successes: not.bought, count: not.members },
    { successes: invited.bought, count: invited.members },
  )
  return { points: difference * 100, low: low * 100, high: high * 100 }
}

function wordsOf({ points, low, high }: NonNullable<InvitationEffect['difference']>) {
  const more = points >= 0 ? '多' : '少'
  const interval = `95% 区间 ${tenth(low)} 到 ${tenth(high)}`
  const sure =
    low > 0 ? '整段在 0 以上，差别可信。' : high < 0 ? '整段在 0 以下，邀请反而不好。' : '跨过 0，还看不出差别。'
  return { sentence: `邀请的${more} ${tenth(Math.abs(points))} 个百分点。`, note: `${interval}，${sure}` }
}

const tenth = (points: number): string => points.toFixed(1).replace('-', '−')
