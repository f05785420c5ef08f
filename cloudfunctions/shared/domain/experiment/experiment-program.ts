import { checkDesign, type Design, type DesignProblem } from './assignment'
import type { Violation } from '../refusal'

/** The experiments that run by themselves. `invitation`: who is invited to be reminded; its first arm is not. */
export type ExperimentProgram = { readonly invitation: Design }

/** The arm of those who see 提醒我. */
export const INVITED = 'invited'

const SENTENCES: Readonly<Record<DesignProblem, string>> = {
  'fewer-than-two-arms': '至少要分两组',
  'arm-twice': '两组的编号不能一样',
  'shares-do-not-sum': '各组的比例要是正整数，加起来是 10000',
  'traffic-out-of-range': '参加的比例要在 0 到 10000 之间',
  'no-salt': '没有写分组用的盐（salt）',
}

/** What is wrong with the experiments; empty when they may run. */
export const checkExperiments = ({ invitation }: ExperimentProgram): readonly Violation[] => [
  ...checkDesign(invitation).map((problem) => ({ at: 'invitation', problem: SENTENCES[problem] })),
  ...(invitation.arms[1]?.code === INVITED ? [] : [{ at: 'invitation.arms', problem: '第二组要是受邀的人' }]),
]
