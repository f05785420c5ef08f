import { ways as defaults } from '@program/ways'
import { checkWaysProgram, type WaysProgram } from './ways-program'

const problemsOf = (change: Partial<WaysProgram>) =>
  checkWaysProgram({ ...defaults, ...change }).map((violation) => `${violation.at}: ${violation.problem}`)

test('the delivered ways to earn can be published, and so can a program without a budget or with one', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ budgetPoints: 1_000_000 })).toEqual([])
})

test.each<[string, Partial<WaysProgram>]>([
  ['signIn.points: 签到周期应在 1 到 31 天之间', { signIn: { points: [] } }],
  ['signIn.points: 签到积分应在 0 到 10,000 之间', { signIn: { points: [-1] } }],
  [
    'activities.review: 积分应在 0 到 100,000 之间，次数上限应是正整数',
    { activities: { ...defaults.activities, review: { points: 10, mostADay: 0, mostEver: null } } },
  ],
  ['budgetPoints: 积分预算应是正整数', { budgetPoints: 0 }],
  ['adjustLimitPoints: 单人调整上限应是非负整数', { adjustLimitPoints: 0.5 }],
])('says %s', (problem, change) => expect(problemsOf(change)).toEqual([problem]))
