import { checkDesign, type Design } from './assignment'
import type { Violation } from '../refusal'

/** The experiments that run by themselves. `invitation`: who is invited to be reminded; its first arm is not. */
export type ExperimentProgram = { readonly invitation: Design }

/** The arm of those who see 提醒我. */
export const INVITED = 'invited'

/** What is wrong with the experiments; empty when they may run. */
export const checkExperiments = ({ invitation }: ExperimentProgram): readonly Violation[] => [
  ...checkDesign(invitation).map((problem) => ({ at: 'invitation', problem })),
  ...(invitation.arms[1]?.code === INVITED ? [] : [{ at: 'invitation.arms', problem: '第二组要是受邀的人' }]),
]
