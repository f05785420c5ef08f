import type { Gift, GiftDesk, GiftKind } from '@contract/gift'
import type { TierCode } from '@domain/member/tier'
import type { Violation } from '@domain/refusal'
import { addDays, dayOf, isDay, startOfDay } from '@domain/time'

/** A gift as it is typed. Days as 2026-12-01; '' for none. */
export type GiftTyped = {
  readonly name: string
  readonly unit: string
  readonly kind: GiftKind
  readonly templateId: string | null
  readonly points: string
  /** New: how many; changing: how many more, −2 for two fewer. '': as many as there are, for a new one without limit. */
  readonly pieces: string
  readonly isUnlimited: boolean
  readonly perMember: string
  readonly tiers: readonly TierCode[]
  readonly fromOn: string
  readonly lastOn: string
  readonly restockOn: string
  readonly note: string
  readonly pictureUrl: string
}

/** What is sent, or what stands in the way, field by field. */
export type GiftRead =
  | { readonly written: { readonly gift: Gift; readonly addPieces: number | 'unlimited' }; readonly problems: null }
  | { readonly written: null; readonly problems: readonly Violation[] }

const YEAR_DAYS = 365

/** The form of a gift on the shelf, or of a new one that can be had from today for a year. */
export function typedOf(entry: GiftDesk['shelf'][number] | null, now: number): GiftTyped {
  if (entry === null) return { ...blank, fromOn: dayOf(now), lastOn: addDays(dayOf(now), YEAR_DAYS) }
  const { gift, left } = entry
  const { name, unit, kind, templateId, note } = gift
  return {
    ...{ name, unit, kind, templateId, note, pieces: '', isUnlimited: left === null },
    points: String(gift.points),
    perMember: gift.perMember === null ? '' : String(gift.perMember),
    tiers: gift.tiers ?? [],
    fromOn: dayOf(gift.openFromAt),
    lastOn: dayOf(gift.openUntilAt - 1),
    restockOn: gift.restockOn ?? '',
    pictureUrl: gift.pictureUrl ?? '',
  }
}

const blank: GiftTyped = {
  ...{ name: '', unit: '件', kind: 'fetch', templateId: null, points: '', pieces: '', isUnlimited: false },
  ...{ perMember: '', tiers: [], fromOn: '', lastOn: '', restockOn: '', note: '', pictureUrl: '' },
}

/** Reads a form over the gift it began with; what cannot be sent at all is said here, the rest the cloud says. */
export function readGift(typed: GiftTyped, base: Pick<Gift, 'giftId' | 'category' | 'sort'>, isNew: boolean): GiftRead {
  const points = wholeOf(typed.points)
  const perMember = typed.perMember.trim() === '' ? null : wholeOf(typed.perMember)
  const pieces = piecesOf(typed, isNew)
  const problems = [
    ...(points === undefined ? [{ at: 'points', problem: '积分要是整数' }] : []),
    ...(perMember === undefined ? [{ at: 'perMember', problem: '每人上限要是整数，不限就留空' }] : []),
    ...(pieces === undefined
      ? [{ at: 'pieces', problem: isNew ? '件数要是整数' : '增减要是整数，比如 10 或 -2' }]
      : []),
    ...dayProblem('fromOn', typed.fromOn),
    ...dayProblem('lastOn', typed.lastOn),
    ...(typed.restockOn === '' ? [] : dayProblem('restockOn', typed.restockOn)),
  ]
  if (points === undefined || perMember === undefined || pieces === undefined || problems.length > 0)
    return { written: null, problems }
  const { name, unit, kind, note } = typed
  const gift: Gift = {
    ...base,
    ...{ name, unit, kind, note, points, perMember },
    templateId: kind === 'coupon' ? typed.templateId : null,
    tiers: typed.tiers.length === 0 ? null : typed.tiers,
    openFromAt: startOfDay(typed.fromOn),
    openUntilAt: startOfDay(addDays(typed.lastOn, 1)),
    restockOn: typed.restockOn === '' ? null : typed.restockOn,
    pictureUrl: typed.pictureUrl.trim() === '' ? null : typed.pictureUrl.trim(),
  }
  return { written: { gift, addPieces: pieces }, problems: null }
}

/** What is wrong at a field; '' where nothing is. The cloud's end of the window is the form's last day. */
export const problemAt = (problems: readonly Violation[], field: string): string =>
  problems.find(({ at }) => at === field || (field === 'lastOn' && at === 'openUntilAt'))?.problem ?? ''

const wholeOf = (text: string): number | undefined => (/^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : undefined)

function piecesOf({ pieces, isUnlimited }: GiftTyped, isNew: boolean): number | 'unlimited' | undefined {
  if (isUnlimited) return 'unlimited'
  const text = pieces.trim().replace('−', '-')
  if (text === '' && !isNew) return 0
  return (isNew ? /^\d{1,6}$/ : /^[+-]?\d{1,6}$/).test(text) ? Number(text) : undefined
}

const dayProblem = (at: string, text: string): readonly Violation[] =>
  isDay(text) ? [] : [{ at, problem: '写成 2026-12-01 这样' }]
