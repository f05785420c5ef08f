import { experiments } from '@program/experiments'
import { armOf } from './assignment'
import { checkExperiments, INVITED } from './experiment-program'

const members = Array.from({ length: 10_000 }, (_, place) => `m${place}`)

test('the experiments may run as they are', () => expect(checkExperiments(experiments)).toEqual([]))

test('one in ten is not invited to be reminded, and always the same ones', () => {
  const invited = members.filter((memberId) => armOf(experiments.invitation, memberId) === INVITED)
  expect(invited.length).toBeGreaterThan(8_850)
  expect(invited.length).toBeLessThan(9_150)
})

test('an experiment that cannot be read is named', () => {
  const { invitation } = experiments
  expect(checkExperiments({ invitation: { ...invitation, salt: '' } })).toEqual([
    { at: 'invitation', problem: '没有写分组用的盐（salt）' },
  ])
  expect(checkExperiments({ invitation: { ...invitation, arms: [...invitation.arms].reverse() } })).toHaveLength(1)
})
