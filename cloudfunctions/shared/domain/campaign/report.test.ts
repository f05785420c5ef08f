import fc from 'fast-check'
import type { Exposure, Outcome } from '../experiment/collect'
import { armOf } from '../experiment/assignment'
import { DAY_MS } from '../time'
import { designOf, type Campaign } from './campaign'
import { addToReport, beginReport, sumsOf, upliftSentence } from './report'

const REACHED = 1_000 * DAY_MS
const campaign: Campaign = {
  campaignId: 'winter',
  title: '冬日',
  audience: 'everyone',
  segmentId: null,
  content: { title: '茶', text: '新茶', page: null, picture: null },
  couponTemplateId: null,
  startAt: REACHED,
  endAt: REACHED + 10 * DAY_MS,
  holdoutShareBp: 5_000,
}
const design = designOf(campaign)

/** So many members, of whom those reached buy in `treated` of 100 cases and the others in `held`. */
function story(count: number, treated: number, held: number) {
  const exposures = Array.from({ length: count }, (_, place): Exposure => {
    const memberId = `m${String(place).padStart(5, '0')}`
    return { memberId, arm: armOf(design, memberId) ?? 'none', exposedAt: REACHED }
  })
  const places = new Map<string, number>()
  const bought = exposures.filter(({ arm }) => {
    const place = places.get(arm) ?? 0
    places.set(arm, place + 1)
    return place % 100 < (arm === 'treated' ? treated : held)
  })
  const outcomes = bought.flatMap(({ memberId }): Outcome[] => [
    { memberId, metric: 'bought', value: 1, at: REACHED + DAY_MS },
    { memberId, metric: 'spent', value: 5_000, at: REACHED + DAY_MS },
  ])
  return { exposures, outcomes }
}
const reportOf = ({ exposures, outcomes }: ReturnType<typeof story>) =>
  addToReport(beginReport(REACHED + 10 * DAY_MS, REACHED), exposures, outcomes, 'z')

describe('what a campaign has brought', () => {
  it('is counted by arm', () => {
    const report = reportOf(story(1_000, 100, 0))
    const [treated, held] = [sumsOf(report, 'treated'), sumsOf(report, 'holdout')]
    expect(treated.members + held.members).toBe(1_000)
    expect(treated).toMatchObject({ buyers: treated.members, spentFen: treated.members * 5_000 })
    expect(held).toMatchObject({ buyers: 0, spentFen: 0 })
  })

  it('says so when those who were reached buy more, at the end and not before', () => {
    const report = reportOf(story(4_000, 40, 20))
    expect(upliftSentence(campaign, report, true)).toMatch(/^「发了活动的人」更好：提升 /)
    expect(upliftSentence(campaign, reportOf(story(300, 30, 25)), false)).toMatch(/^数据还不够，先不要下结论/)
    expect(upliftSentence(campaign, reportOf(story(1_000, 25, 25)), true)).toMatch(/^没有看出差别/)
  })

  it('cannot be said without a yardstick', () => {
    expect(upliftSentence({ ...campaign, holdoutShareBp: 0 }, reportOf(story(10, 1, 1)), true)).toContain(
      '没有留对照组',
    )
    expect(upliftSentence(campaign, beginReport(REACHED, REACHED), false)).toContain('还没有人')
  })

  it('whoever was reached is measured, at whatever instant one looks', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 * DAY_MS }),
        fc.integer({ min: 0, max: DAY_MS }),
        (elapsedMs, offsetMs) => {
          const reachedAt = 1_795_000_000_000 + offsetMs
          const exposure = { memberId: 'm1', arm: 'treated', exposedAt: reachedAt }
          const report = addToReport(beginReport(reachedAt + elapsedMs, reachedAt), [exposure], [], 'm1')
          expect(report.samples['bought']?.['treated']?.count).toBe(1)
        },
      ),
    ))

  it('page by page is the same as at once', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), (count, size) => {
        const { exposures, outcomes } = story(count, 60, 30)
        let paged = beginReport(REACHED + 10 * DAY_MS, REACHED)
        for (let from = 0; from < count; from += size)
          paged = addToReport(paged, exposures.slice(from, from + size), outcomes, 'z')
        expect(paged).toEqual(addToReport(beginReport(REACHED + 10 * DAY_MS, REACHED), exposures, outcomes, 'z'))
      }),
    ))
})

describe('who is left alone', () => {
  it('is always the same, near the share, and not who another campaign leaves alone', () => {
    const members = Array.from({ length: 4_000 }, (_, place) => `m${place}`)
    const tenth = designOf({ campaignId: 'a', holdoutShareBp: 1_000 })
    const other = designOf({ campaignId: 'b', holdoutShareBp: 1_000 })
    const held = members.filter((memberId) => armOf(tenth, memberId) === 'holdout')
    expect(held.length).toBeGreaterThan(330)
    expect(held.length).toBeLessThan(470)
    expect(held.filter((memberId) => armOf(other, memberId) === 'holdout').length).toBeLessThan(80)
  })

  it('is nobody where no share is held out', () => {
    const all = designOf({ campaignId: 'a', holdoutShareBp: 0 })
    expect(['m1', 'm2', 'm3'].map((memberId) => armOf(all, memberId))).toEqual(['treated', 'treated', 'treated'])
  })
})
