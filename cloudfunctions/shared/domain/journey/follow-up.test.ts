import { followUps } from '@program/follow-ups'
import { messages } from '@program/messages'
import { careOf, checkFollowUps, type FollowUpProgram } from './follow-up'
import { visitText, type VisitSubject } from './visit-text'
import { brokenFields } from '../messaging/field'
import { templateOf } from '../messaging/message-program'
import { taskOf, type SurveyAnswer } from './survey'

const problems = (changed: Partial<FollowUpProgram>) =>
  checkFollowUps({ ...followUps, ...changed }).map(({ problem }) => problem)
const visit = { kind: 'visit', visit: 'receipt', templateCode: 'follow-up', staleDays: 5 } as const

describe('the visits as data', () => {
  it('may be published as they are', () => expect(checkFollowUps(followUps)).toEqual([]))

  it('are three at most, each of its own kind', () =>
    expect(problems({ steps: [visit, visit, visit, visit] })).toEqual(['一次购买最多回访三次', '同一种回访只能有一次']))

  it('wait whole days, count low scores, and end some day', () =>
    expect(
      problems({ steps: [{ kind: 'wait', days: 1, daysOfCategory: { pet: 0.5 } }], lowScore: 5, latestDays: 0 }),
    ).toHaveLength(3))

  it('know what is worth saying of every category, and something of any other', () => {
    expect(careOf(followUps, 'coffee').howTo).toContain('两周')
    expect(careOf(followUps, 'toys')).toBe(followUps.usualCare)
  })
})

const subject: VisitSubject = {
  surveyId: 'follow-up:m1:wutong:1',
  productName: '一个名字长得在微信的字段里放不下的全价猫粮大包装',
  boughtOn: '2026-11-08',
  care: careOf(followUps, 'pet'),
  arrival: { productId: 'fish 2kg', name: '深海鱼全价猫粮', categoryName: '宠物' },
}

describe('the words of a visit', () => {
  it.each(followUps.steps.flatMap((step) => (step.kind === 'visit' ? [step] : [])))(
    '$visit fits its template, whatever the product is called',
    (step) => {
      const text = visitText(step.visit, subject)
      expect(brokenFields(templateOf(messages, step.templateCode), text.values)).toEqual([])
      expect(text.inbox.title.length).toBeGreaterThan(5)
      expect(text.page).toMatch(/^packages\/[\w/]+\/index(\?.*)?$/)
    },
  )

  it('a survey leads to its own page, an arrival to the product, with ids that an address can carry', () => {
    expect(visitText('survey', subject).page).toBe('packages/member/survey/index?surveyId=follow-up%3Am1%3Awutong%3A1')
    expect(visitText('arrival', subject).inbox.page).toBe('packages/shop/product/index?productId=fish%202kg')
  })

  it('an arrival of nothing is a fault', () =>
    expect(() => visitText('arrival', { ...subject, arrival: null })).toThrow(RangeError))
})

describe('an answer', () => {
  const answer: SurveyAnswer = {
    surveyId: 's1',
    memberId: 'm1',
    purchaseId: 'wutong:1',
    storeId: 'wutong',
    productId: 'cat-food',
    productName: '猫粮',
    score: 2,
    words: '',
    answeredAt: 5,
    earnedPoints: 30,
  }

  it('with a low score is a task, with the words where there are any', () => {
    expect(taskOf(answer, 2)).toMatchObject({
      taskId: 'survey:s1',
      state: 'open',
      title: '猫粮只得了 2 分',
      text: '没有留言，问问哪里不顺手。',
      openedAt: 5,
    })
    expect(taskOf({ ...answer, words: '猫不吃' }, 2)?.text).toBe('猫不吃')
  })

  it('with a good one is none', () => expect(taskOf({ ...answer, score: 3 }, 2)).toBeNull())
})
