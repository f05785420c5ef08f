import type { CouponTemplate } from '../coupon/template'
import { isWholeWithin } from '../refusal'
import { DAY_MS, type EpochMs } from '../time'
import type { Campaign, CampaignContent } from './campaign'
import { readAudience, type KnownSegment } from './read-audience'
import { readTime } from './read-time'

/** A campaign document as it stands in the console. */
export type WrittenCampaign = Readonly<Record<string, unknown>>

/** What it is checked against. */
export type CheckFacts = {
  readonly now: EpochMs
  readonly coupons: readonly CouponTemplate[]
  readonly segments: readonly KnownSegment[]
}

/** The campaign as it was read, or null and every problem, in sentences an operator reads. */
export type CheckedCampaign = { readonly campaign: Campaign | null; readonly problems: readonly string[] }

const WRITTEN = ['title', 'audience', 'content', 'couponTemplateId', 'startAt', 'endAt', 'holdoutShareBp', 'state']
const KEPT = ['_id', '_openid', 'v', 'revision', 'problems', 'result', 'note']
const IN_CONTENT = ['title', 'text', 'page', 'picture']
const MOST_HOLDOUT_BP = 5_000
const LONGEST_DAYS = 90
const PAGE = /^(pages|packages)\/[a-z0-9-]+(\/[a-z0-9-]+)*\/index(\?[^\s]{1,300})?$/

/** Reads a campaign written by hand and says all that is wrong with it. */
export function checkCampaign(campaignId: string, written: WrittenCampaign, facts: CheckFacts): CheckedCampaign {
  const { audience, segmentId, problems: ofAudience } = readAudience(written['audience'], facts.segments)
  const { content, problems: ofContent } = readContent(written['content'])
  const [startAt, endAt] = [readTime(written['startAt']), readTime(written['endAt'])]
  const [title, coupon, holdout] = [written['title'], written['couponTemplateId'] ?? null, written['holdoutShareBp']]
  const problems = [
    ...textProblems('活动名称（title）', title, 30),
    ...ofAudience,
    ...ofContent,
    ...couponProblems(coupon, facts.coupons),
    ...timeProblems(startAt, endAt, facts.now),
    ...holdoutProblems(holdout),
    ...unknownFields(written, [...WRITTEN, ...KEPT], ''),
  ]
  if (problems.length > 0 || audience === null || content === null || startAt === null || endAt === null)
    return { campaign: null, problems }
  return {
    campaign: {
      campaignId,
      title: String(title),
      audience,
      segmentId,
      content,
      couponTemplateId: coupon === null || coupon === '' ? null : String(coupon),
      startAt,
      endAt,
      holdoutShareBp: Number(holdout),
    },
    problems,
  }
}

function readContent(written: unknown): {
  readonly content: CampaignContent | null
  readonly problems: readonly string[]
} {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return { content: null, problems: ['没有写内容（content）：要有 title 和 text。'] }
  const { title, text, page, picture, ...others } = written as WrittenCampaign
  const problems = [
    ...textProblems('内容的标题（content.title）', title, 20),
    ...textProblems('内容的正文（content.text）', text, 120),
    ...(isBlank(page) || PAGE.test(String(page))
      ? []
      : ['点开去的页面（content.page）写法不对，例如 packages/member/coupons/index。']),
    ...(isBlank(picture) || /^(https:\/\/|cloud:\/\/|\/)\S{1,300}$/.test(String(picture))
      ? []
      : ['图片（content.picture）要写成 https:// 或 cloud:// 开头的地址。']),
    ...unknownFields(others, IN_CONTENT, 'content.'),
  ]
  if (problems.length > 0) return { content: null, problems }
  const orNull = (value: unknown): string | null => (isBlank(value) ? null : String(value))
  return {
    content: { title: String(title), text: String(text), page: orNull(page), picture: orNull(picture) },
    problems,
  }
}

function textProblems(name: string, value: unknown, most: number): readonly string[] {
  if (typeof value !== 'string' || value.trim() === '') return [`没有写${name}。`]
  const length = [...value].length
  return length > most ? [`${name}太长了：${length} 个字，最多 ${most} 个。`] : []
}

function couponProblems(coupon: unknown, known: readonly CouponTemplate[]): readonly string[] {
  if (coupon === null || coupon === '') return []
  const template = known.find(({ templateId }) => templateId === coupon)
  if (!template) return [`没有编号是「${String(coupon)}」的券（couponTemplateId）。`]
  return template.ways.includes('issue') ? [] : [`「${template.terms.name}」这张券只能自己领，不能由活动发。`]
}

function timeProblems(startAt: EpochMs | null, endAt: EpochMs | null, now: EpochMs): readonly string[] {
  const form = '读不懂，写成 2026-11-28 10:00 这样（北京时间）。'
  return [
    ...(startAt === null ? [`开始时间（startAt）${form}`] : []),
    ...(endAt === null ? [`结束时间（endAt）${form}`] : []),
    ...(startAt !== null && endAt !== null && endAt <= startAt ? ['结束时间要晚于开始时间。'] : []),
    ...(endAt !== null && endAt <= now ? ['结束时间已经过了。'] : []),
    ...(startAt !== null && endAt !== null && endAt - startAt > LONGEST_DAYS * DAY_MS
      ? [`一个活动最长 ${LONGEST_DAYS} 天。`]
      : []),
  ]
}

const holdoutProblems = (share: unknown): readonly string[] =>
  typeof share === 'number' && isWholeWithin(share, 0, MOST_HOLDOUT_BP)
    ? []
    : [`对照组比例（holdoutShareBp）要是 0 到 ${MOST_HOLDOUT_BP} 之间的整数，1000 表示一成的人不发。`]

const unknownFields = (written: WrittenCampaign, known: readonly string[], before: string): readonly string[] =>
  Object.keys(written)
    .filter((field) => !known.includes(field))
    .map((field) => `不认识的字段「${before}${field}」，请检查拼写。`)

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''
