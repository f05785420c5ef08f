import { isWholeWithin, violationsOf, type Violation } from '../refusal'
import type { Gift } from './gift'

const MOST_POINTS = 1_000_000

/** What is wrong with a gift as an operator wrote it; nothing: it can be listed. */
export const checkGift = (gift: Gift): readonly Violation[] =>
  violationsOf([
    [gift.name.trim() !== '' && gift.name.length <= 30, 'name', '名称应有 1 到 30 个字'],
    [gift.unit.trim() !== '' && gift.unit.length <= 3, 'unit', '单位应有 1 到 3 个字，比如件、份、张'],
    [gift.note.length <= 200, 'note', '说明最多 200 个字'],
    [isWholeWithin(gift.points, 1, MOST_POINTS), 'points', '积分应在 1 到 1,000,000 之间'],
    [
      gift.perMember === null || isWholeWithin(gift.perMember, 1, 1_000),
      'perMember',
      '每人上限应在 1 到 1,000 之间，不限就留空',
    ],
    [gift.tiers === null || gift.tiers.length > 0, 'tiers', '至少选一个等级，不限就留空'],
    [gift.openFromAt < gift.openUntilAt, 'openUntilAt', '结束时间应在开始之后'],
    [(gift.kind === 'coupon') === (gift.templateId !== null), 'templateId', '券类礼品要选一种券，别的礼品不用选'],
  ])
