import { journeys } from '@program/journeys'
import { messages } from '@program/messages'
import { enrolmentIdOf, touchIdOf } from './journey'

describe('journeys', () => {
  it('enter a member once an occasion', () => {
    const enrolmentId = enrolmentIdOf('replenishment', 'm1', 'm1:cat-food:3')
    expect(enrolmentId).toBe('replenishment:m1:m1:cat-food:3')
    expect(touchIdOf(enrolmentId, 1)).toBe('replenishment:m1:m1:cat-food:3:1')
  })

  it('use only templates that exist, of their own purpose', () => {
    for (const journey of journeys)
      for (const step of journey.steps)
        if (step.kind === 'touch') {
          const template = messages.templates.find((candidate) => candidate.code === step.templateCode)
          expect(template?.purpose).toBe(journey.purpose)
        }
  })
})
