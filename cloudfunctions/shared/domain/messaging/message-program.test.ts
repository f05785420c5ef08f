import { messages } from '@program/messages'
import { checkMessages, templateOf } from './message-program'
import { replenishmentText } from './replenishment-text'
import { brokenFields } from './field'

describe('the message rules', () => {
  it('as delivered are in order', () => expect(checkMessages(messages)).toEqual([]))

  it.each([
    ['hours the wrong way round', { window: { fromMinute: 1260, untilMinute: 540 } }, 'window'],
    ['a cap of nothing', { weeklyCap: 0 }, 'weeklyCap'],
    ['a cap of one and a half', { weeklyCap: 1.5 }, 'weeklyCap'],
    [
      'a template whose text does not fit',
      {
        templates: messages.templates.map((template) => ({
          ...template,
          sample: { ...template.sample, date2: '很快' },
        })),
      },
      'templates.replenishment-due.date2',
    ],
  ])('say where they are wrong: %s', (_story, changed, path) =>
    expect(checkMessages({ ...messages, ...changed }).map((violation) => violation.path)).toEqual([path]),
  )

  it('know their templates by code', () => {
    expect(templateOf(messages, 'replenishment-due').title).toBe('补货提醒')
    expect(() => templateOf(messages, 'nonsense')).toThrow(RangeError)
  })

  it.each(['yours', 'product'] as const)('write a reminder that WeChat takes, learnt from %s', (basis) => {
    const values = replenishmentText({
      productName: '一个名字特别特别特别特别特别特别特别长的猫粮',
      dueOn: '2026-11-26',
      cycleDays: 31,
      basis,
    })
    expect(brokenFields(templateOf(messages, 'replenishment-due'), values)).toEqual([])
    expect(values.date2).toBe('2026年11月26日')
  })
})
