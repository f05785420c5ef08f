import { atMinute } from '@domain/time'
import type { StaffContext } from '../context'
import { loadCampaignLines } from './campaign-lines'

const linesOf = (...written: readonly Readonly<Record<string, unknown>>[]) =>
  loadCampaignLines({
    now: atMinute('2026-11-21', 600),
    queries: {
      campaigns: {
        inStates: () => Promise.resolve(written.map((one, place) => ({ campaignId: `c${place}`, written: one }))),
      },
    },
  } as unknown as StaffContext)

test('what runs stands first, then what is to come, then what was turned back and what is over', async () => {
  const lines = await linesOf(
    { title: '旧的', state: 'finished', startAt: '2026-11-01 10:00', endAt: '2026-11-12 22:00' },
    { title: '错的', state: 'rejected', problems: ['结束时间要晚于开始时间。'] },
    { title: '明天的', state: 'scheduled', startAt: '2026-11-22 10:00' },
    { title: '在发的', state: 'running', holdoutShareBp: 1000, result: { reached: 612 } },
  )
  expect(lines.map(({ name, stateName, note }) => [name, stateName, note])).toEqual([
    ['在发的', '进行中', '对照组留 10%'],
    ['明天的', '已排期', '明天 10:00 开始'],
    ['错的', '被退回', '没有通过检查'],
    ['旧的', '已结束', '11月12日结束'],
  ])
  expect(lines[0]).toMatchObject({ reached: 612, result: '', tone: 'go' })
  expect(lines[2]).toMatchObject({ result: '结束时间要晚于开始时间。', tone: 'warn' })
})

test('what it brought is said beside the holdout, with half its interval, and whether that can be told from nought', async () => {
  const arms = (treated: number, holdout: number) => ({
    title: '回访',
    state: 'running',
    result: {
      reached: 900,
      treated: { members: 900, buyers: treated, spentFen: 1 },
      holdout: { members: 100, buyers: holdout, spentFen: 1 },
    },
  })
  const [sure, unsure, none] = await linesOf(arms(450, 25), arms(280, 30), arms(0, 0))
  expect(sure?.result).toMatch(/^多买 25\.0% ±9\.\d$/)
  expect(unsure?.result).toMatch(/^多买 1\.1% ±9\.\d，看不出差别$/)
  expect(none?.result).toBe('还没有人买，晚一点再看')
})

test('a document written by hand may hold anything: it is shown all the same', async () => {
  const [line] = await linesOf({ state: 'running', title: 7, startAt: 'soon', result: 'good', problems: 'none' })
  expect(line).toMatchObject({ name: 'c0', reached: null, result: '', note: '没有留对照组' })
})
