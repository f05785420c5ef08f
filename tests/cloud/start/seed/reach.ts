import { EJSON } from 'bson'
import { program } from '@program/index'
import { designOf, TREATED } from '@domain/campaign/campaign'
import { writtenTime } from '@domain/campaign/read-time'
import { armOf } from '@domain/experiment/assignment'
import { INVITED } from '@domain/experiment/experiment-program'
import { enrolmentIdOf, touchIdOf, type Enrolment } from '@domain/journey/journey'
import type { InboxEntry } from '@domain/messaging/inbox'
import { mainLineOf, type Purchase } from '@domain/purchase/purchase'
import { addDays, atMinute, DAY_MS, type Day } from '@domain/time'
import type { Cloud } from '../../cloud'
import { characters } from '../../demo/characters'
import { callAction } from '../call-action'
import { runThrough } from '../run-through'
import { putPastCampaign } from './past-campaign'

const BANXIA = 'demo-banxia'
const MUZI = 'demo-muzi'
const SURVEY_STEP = 3

/** Everybody with a name is invited to be reminded, so that the demo shows it whatever lot they would have drawn. */
export async function inviteCharacters(cloud: Cloud): Promise<void> {
  for (const { openid } of characters) {
    const memberId = await memberIdOf(cloud, openid)
    if (memberId === null) continue
    const { experimentCode } = program.experiments.invitation
    const exposedAt = cloud.clock.now()
    const exposure = { experimentCode, memberId, arm: INVITED, exposedAt, leftOut: null, untilAt: null }
    await put(cloud, 'exposures', `${experimentCode}:${memberId}`, exposure)
  }
}

/**
 * 半夏 has mail of several kinds and a question waiting; 木子 was not content, which is a task of the staff; one campaign
 * runs, one was turned back with its reasons, one is over.
 */
export async function seedReach(cloud: Cloud, endOn: Day): Promise<void> {
  const banxia = await memberIdOf(cloud, BANXIA)
  if (banxia === null || (await cloud.store.count('campaigns', {})) > 0) return
  await fillInbox(cloud, banxia, endOn)
  await answerBadly(cloud)
  await putPastCampaign(cloud, endOn)
  await putCampaigns(cloud, banxia, endOn)
  await runThrough(cloud, 'job-campaigns')
}

async function fillInbox(cloud: Cloud, memberId: string, endOn: Day): Promise<void> {
  const surveyId = await visited(cloud, memberId, 'coffee')
  const entries: Omit<InboxEntry, 'memberId'>[] = [
    {
      entryId: `demo-points:${memberId}`,
      kind: 'points',
      title: '积分到账了',
      text: '过了退货期，上次消费的积分现在可以用了。',
      page: 'packages/member/points/index',
      postedAt: atMinute(addDays(endOn, -5), 9 * 60 + 30),
      readAt: atMinute(addDays(endOn, -5), 21 * 60),
    },
    {
      entryId: `demo-tier:${memberId}`,
      kind: 'card',
      title: '您现在是金卡会员',
      text: '每消费 1 元得 1.5 分，生日那周另有一张券。',
      page: null,
      postedAt: atMinute(addDays(endOn, -20), 10 * 60),
      readAt: atMinute(addDays(endOn, -20), 12 * 60),
    },
  ]
  for (const entry of entries) await put(cloud, 'inbox_entries', entry.entryId, { ...entry, memberId })
  if (surveyId === null) return
  const asked: InboxEntry = {
    entryId: touchIdOf(surveyId, SURVEY_STEP),
    memberId,
    kind: 'follow-up',
    title: '松间拼配咖啡豆用得还顺手吗',
    text: '点个分数就行，想说两句也欢迎，一分钟就好。',
    page: `packages/member/survey/index?surveyId=${encodeURIComponent(surveyId)}`,
    postedAt: atMinute(addDays(endOn, -1), 9 * 60 + 20),
    readAt: null,
  }
  await put(cloud, 'inbox_entries', asked.entryId, asked)
}

/** 木子 was asked about her laundry liquid and gave two of five. */
async function answerBadly(cloud: Cloud): Promise<void> {
  const memberId = await memberIdOf(cloud, MUZI)
  const surveyId = memberId && (await visited(cloud, memberId, 'laundry'))
  if (!surveyId) return
  const input = { surveyId, score: 2, words: '瓶盖有点漏，拎回家洒了一些。' }
  const call = { openid: MUZI, area: 'messaging', action: 'answerSurvey', input, requestId: 'demo-survey-laundry' }
  await callAction(cloud, call)
}

/** Puts the visits after a member's last purchase of a kind behind the second one; answers their id, null: no such purchase. */
async function visited(cloud: Cloud, memberId: string, kind: string): Promise<string | null> {
  const found = await cloud.store.find({ collection: 'purchases', filter: { memberId, live: true }, limit: 1_000 })
  const purchases = found
    .map((text) => EJSON.parse(text, { relaxed: true }) as Purchase)
    .filter((purchase) => mainLineOf(purchase)?.productId.startsWith(kind))
    .sort((a, b) => b.purchasedAt - a.purchasedAt)
  const [purchase] = purchases
  if (!purchase) return null
  const enrolmentId = enrolmentIdOf(program.followUps.code, memberId, purchase.purchaseId)
  const enrolment: Enrolment = {
    enrolmentId,
    journeyCode: program.followUps.code,
    memberId,
    occasion: purchase.purchaseId,
    enrolledAt: purchase.purchasedAt,
    state: 'running',
    stepNo: SURVEY_STEP + 1,
    stepSince: cloud.clock.now() - DAY_MS,
    nextAt: cloud.clock.now() + DAY_MS,
    endReason: null,
  }
  await put(cloud, 'enrolments', enrolmentId, enrolment)
  return enrolmentId
}

async function putCampaigns(cloud: Cloud, banxia: string, endOn: Day): Promise<void> {
  const names = Array.from({ length: 50 }, (_, place) => (place === 0 ? 'winter-tea' : `winter-tea-${place + 1}`))
  // Lots are drawn by the campaign's id: it gets one under which 半夏 is reached, so that she has something to see.
  const reaching = names.find(
    (campaignId) => armOf(designOf({ campaignId, holdoutShareBp: 1_000 }), banxia) === TREATED,
  )
  const now = cloud.clock.now()
  await put(cloud, 'campaigns', reaching ?? 'winter-tea', {
    title: '冬日好茶回访',
    audience: { kind: 'figure', figure: 'purchases', from: 2 },
    content: {
      title: '天冷了，热茶备好了',
      text: '新到的龙井和拼配豆，进店各试一杯。',
      page: 'packages/member/coupon-center/index',
    },
    startAt: writtenTime(now - DAY_MS),
    endAt: `${addDays(endOn, 14)} 22:00`,
    holdoutShareBp: 1_000,
    state: 'submitted',
  })
  await put(cloud, 'campaigns', 'new-year', {
    title: '年货节',
    audience: { kind: 'figure', figure: 'visits', from: 1 },
    content: { title: '年货备齐了', text: '整箱更省，送货上门。' },
    couponTemplateId: 'new-year-30',
    startAt: '下周五',
    endAt: `${addDays(endOn, 30)} 22:00`,
    holdoutShareBp: 10,
    state: 'submitted',
  })
}

async function memberIdOf(cloud: Cloud, openid: string): Promise<string | null> {
  const [text] = await cloud.store.find({ collection: 'identities', filter: { _id: `wechat:${openid}` }, limit: 1 })
  return text === undefined ? null : (EJSON.parse(text, { relaxed: true }) as { readonly memberId: string }).memberId
}

async function put(cloud: Cloud, collection: string, id: string, document: object): Promise<void> {
  if ((await cloud.store.count(collection, { _id: id })) === 0)
    cloud.store.bulkInsert(collection, [{ _id: id, v: 1, ...document }])
}
