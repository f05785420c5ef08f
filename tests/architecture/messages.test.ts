import { fieldTypeOf } from '@domain/messaging/field'
import { checkMessages } from '@domain/messaging/message-program'
import { journeys } from '@program/journeys'
import { messages } from '@program/messages'

/** The longest value that WeChat takes for each type, and one character more. */
const longest = { thing: 20, letter: 32, character_string: 32, phrase: 5, symbol: 5, number: 32 } as const

test('the message rules may be published as they are', () => expect(checkMessages(messages)).toEqual([]))

describe.each(messages.templates)('template $code', (template) => {
  test('has one to five fields, each once, each with a sample', () => {
    const keys = template.fields.map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.length).toBeLessThanOrEqual(5)
    expect(new Set(keys).size).toBe(keys.length)
    expect(Object.keys(template.sample).sort()).toEqual([...keys].sort())
  })

  test.each(template.fields.filter((field) => fieldTypeOf(field) in longest))(
    'field $key takes its limit and not one more',
    (field) => {
      const limit = longest[fieldTypeOf(field) as keyof typeof longest]
      const filler = { thing: '粮', letter: 'a', character_string: 'a', phrase: '粮', symbol: '*', number: '1' }
      const letter = filler[fieldTypeOf(field) as keyof typeof filler]
      const brokenWith = (length: number) => {
        const sample = { ...template.sample, [field.key]: letter.repeat(length) }
        return checkMessages({ ...messages, templates: [{ ...template, sample }] }).map(({ path }) => path)
      }
      expect(brokenWith(limit)).toEqual([])
      expect(brokenWith(limit + 1)).toEqual([`templates.${template.code}.${field.key}`])
      expect(brokenWith(0)).toEqual([`templates.${template.code}.${field.key}`])
    },
  )
})

test('codes and template ids are told apart', () => {
  for (const key of ['code', 'tmplId'] as const) {
    expect(new Set(messages.templates.map((template) => template[key])).size).toBe(messages.templates.length)
  }
})

test('every journey that sends uses a template of its own purpose', () => {
  const touches = journeys.flatMap((journey) =>
    journey.steps.flatMap((step) => (step.kind === 'touch' ? [{ journey, code: step.templateCode }] : [])),
  )
  expect(touches.length).toBeGreaterThan(0)
  for (const { journey, code } of touches) {
    expect(messages.templates.find((template) => template.code === code)?.purpose).toBe(journey.purpose)
  }
})
